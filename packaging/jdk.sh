# shellcheck shell=sh
# Sourced by the launcher, the set-up and CI: finds a JDK of version 25 or later.

# "25" for a JDK of version 25.0.3; nothing for what is no JDK.
jdk_major() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints its home: JAVA_HOME, the one in PATH, or one below /usr/lib/jvm. Fails if there is none.
find_jdk() {
    in_path=$(command -v javac || true)
    [ -z "$in_path" ] || in_path=$(dirname -- "$(dirname -- "$(readlink -f -- "$in_path")")")
    for home in "${JAVA_HOME:-}" "$in_path" /usr/lib/jvm/*; do
        version=$(jdk_major "$home")
        if [ "${version:-0}" -ge 25 ]; then
            printf '%s\n' "$home"
            return
        fi
    done
    return 1
}

# For whoever sources this. The JVM's remarks on Maven's own libraries are none of the user's business.
# shellcheck disable=SC2034
maven_options=${MAVEN_OPTS:---sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED}
