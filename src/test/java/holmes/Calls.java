package holmes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Calls and accesses that some rooms, or all, must not make.
final class Calls {

    private static final Set<String> OPENED_FOR_WRITING =
            Set.of(
                    "WRITE",
                    "APPEND",
                    "CREATE",
                    "CREATE_NEW",
                    "TRUNCATE_EXISTING",
                    "DELETE_ON_CLOSE");

    private static final List<String> WRITING =
            List.of(
                    "write",
                    "newOutputStream",
                    "newBufferedWriter",
                    "copy",
                    "move",
                    "delete",
                    "create",
                    "set");

    private static final Set<String> WRITERS =
            Set.of("java.io.RandomAccessFile", "java.io.FileOutputStream", "java.io.FileWriter");

    /// Without a locale, charset or zone among their arguments, these take the machine's.
    private static final Set<String> WITH_DEFAULTS =
            Set.of(
                    "java.lang.String.format",
                    "java.lang.String.formatted",
                    "java.lang.String.toLowerCase",
                    "java.lang.String.toUpperCase",
                    "java.lang.String.getBytes",
                    "java.io.PrintStream.printf",
                    "java.io.PrintStream.format",
                    "java.io.PrintWriter.printf",
                    "java.util.Locale.getDefault",
                    "java.util.Formatter.<init>",
                    "java.util.Scanner.<init>",
                    "java.nio.charset.Charset.defaultCharset",
                    "java.time.ZoneId.systemDefault",
                    "java.time.format.DateTimeFormatter.ofPattern",
                    "java.time.format.DateTimeFormatter.ofLocalizedDateTime",
                    "java.text.Collator.getInstance",
                    "java.text.NumberFormat.getInstance",
                    "java.text.DecimalFormat.<init>",
                    "java.text.SimpleDateFormat.<init>",
                    "java.io.InputStreamReader.<init>",
                    "java.io.OutputStreamWriter.<init>");

    private static final Set<String> SETTINGS =
            Set.of("java.util.Locale", "java.nio.charset.Charset", "java.time.ZoneId");

    private Calls() {}

    static ArchCondition<JavaClass> startingPrograms() {
        return access(
                "start a program",
                a ->
                        owner(a).equals("java.lang.ProcessBuilder")
                                || is(a, "java.lang.Runtime", "exec"));
    }

    static ArchCondition<JavaClass> writingFiles() {
        return access("write to a file", Calls::writesFile);
    }

    private static boolean writesFile(JavaAccess<?> access) {
        return switch (owner(access)) {
            case "java.nio.file.StandardOpenOption" ->
                    OPENED_FOR_WRITING.contains(access.getName());
            case "java.nio.channels.FileChannel$MapMode" -> !access.getName().equals("READ_ONLY");
            case "java.nio.file.Files" -> WRITING.stream().anyMatch(access.getName()::startsWith);
            case String owner -> WRITERS.contains(owner);
        };
    }

    static ArchCondition<JavaClass> lookingAtTheWatch() {
        return access("look at the machine's clock", Calls::looksAtTheWatch);
    }

    private static boolean looksAtTheWatch(JavaAccess<?> access) {
        boolean withClock = takesAny(access, Set.of("java.time.Clock"));
        boolean now = owner(access).startsWith("java.time.") && access.getName().equals("now");
        return (now && !withClock)
                || is(access, "java.lang.System", "currentTimeMillis")
                || is(access, "java.util.Calendar", "getInstance")
                || (is(access, "java.util.Date", "<init>") && !takesAny(access, Set.of("long")));
    }

    static ArchCondition<JavaClass> usingDefaults() {
        return access(
                "use the machine's locale, charset or zone",
                a -> {
                    if (takesAny(a, SETTINGS)) return false;
                    return WITH_DEFAULTS.contains(owner(a) + "." + a.getName()) || isDecoding(a);
                });
    }

    private static boolean isDecoding(JavaAccess<?> access) {
        return is(access, "java.lang.String", "<init>")
                && takesAny(access, Set.of("[B"))
                && !takesAny(access, Set.of("java.lang.String"));
    }

    private static boolean is(JavaAccess<?> access, String owner, String name) {
        return owner(access).equals(owner) && access.getName().equals(name);
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static boolean takesAny(JavaAccess<?> access, Set<String> types) {
        return access.getTarget()
                        instanceof
                        com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget t
                && t.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .anyMatch(types::contains);
    }

    private static ArchCondition<JavaClass> access(String what, Predicate<JavaAccess<?>> how) {
        return ArchConditions.accessTargetWhere(DescribedPredicate.describe(what, how));
    }
}
