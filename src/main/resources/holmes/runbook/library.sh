
# ---- What follows is the same in every runbook. ----

ME=${0##*/}
WORK=${HOLMES_WORK:-/var/tmp/$RUN}
GROUP=${RUN//-/_}
FULL=yes
TABLES=
MOUNT=
PATHS=()
declare -A AT=()

say() {
    printf '%s: %s\n' "$ME" "$*" >&2
}

# Ends the work with one sentence. Code 3: it cannot be done; 2: wrong usage.
refuse() {
    say "$*"
    exit 3
}

misused() {
    say "$*; try '$0 --help'."
    exit 2
}

need() {
    local program
    for program; do
        command -v "$program" > /dev/null || refuse "This needs $program, which is not installed."
    done
}

size_of() {
    if [ -b "$1" ]; then blockdev --getsize64 "$1"; else stat -L -c %s -- "$1"; fi
}

# part PATH START LENGTH: so many bytes, or an error if they cannot be read.
part() {
    dd if="$1" bs=64K iflag=skip_bytes,count_bytes skip="$2" count="$3" status=none
}

# sample PATH START LENGTH: the first 16 digits of their SHA-256.
sample() {
    local digest
    digest=$(part "$1" "$2" "$3" | sha256sum) && printf '%s' "${digest:0:16}"
}

# facts NAME: sets size, sha256 and id.
facts() {
    local disk
    for disk in "${DISKS[@]}"; do
        read -r name size sha256 id <<< "$disk"
        [ "$name" != "$1" ] || return 0
    done
    refuse "This runbook knows no disk $1."
}

# compare PATH NAME MOST: prints the first of the disk's samples that is not as it was, as two
# offsets, or nothing. Looks at MOST samples: the first three are the ends.
compare() {
    local start length hash now left=$3
    while read -r start length hash && [ "$left" -gt 0 ]; do
        left=$((left - 1))
        [ "$length" -gt 0 ] || continue
        now=$(sample "$1" "$start" "$length") || now='unreadable'
        [ "$now" = "$hash" ] || { printf '%s to %s\n' "$start" $((start + length)); return 0; }
    done <<< "$(samples "$2")"
}

taken() {
    local other
    for other in "${AT[@]}"; do
        [ "$(readlink -f -- "$other")" != "$(readlink -f -- "$1")" ] || return 0
    done
    return 1
}

# Finds the disk NAME among the paths that were given, by its content.
among_paths() {
    local path alike=() name size sha256 id
    facts "$1"
    for path in "${PATHS[@]}"; do
        if taken "$path" || [ "$(size_of "$path")" != "$size" ]; then continue; fi
        if [ -z "$(compare "$path" "$1" 3)" ]; then
            AT[$1]=$path
            return 0
        fi
        alike+=("$path")
    done
    [ ${#alike[@]} -gt 0 ] || refuse "None of the paths is $1: none has its $size bytes. Nothing was done."
    if [ ${#alike[@]} -gt 1 ]; then
        refuse "None of the paths is $1 as it was, though ${#alike[@]} have its size. Nothing was done."
    fi
    refuse "None of the paths is $1 as it was: ${alike[0]} has its size," \
        "but differs within bytes $(compare "${alike[0]}" "$1" 3). Nothing was done."
}

# Finds the disk NAME in /dev/disk/by-id, by what the hardware calls itself.
by_id() {
    local link real found='' name size sha256 id
    facts "$1"
    [ "$id" != - ] || refuse "It is not known which serial number $1 has: name its path. Nothing was done."
    for link in /dev/disk/by-id/*"$id"*; do
        [ -b "$link" ] || continue
        case $link in *-part[0-9]*) continue ;; esac
        real=$(readlink -f -- "$link")
        [ "${found:-$real}" = "$real" ] || refuse "Both $found and $real call themselves $id: name the path of $1."
        found=$real
    done
    [ -n "$found" ] || refuse "No device calls itself $id: connect $1, or name its path. Nothing was done."
    AT[$1]=$found
}

find_disks() {
    local path disk name
    for path in "${PATHS[@]}"; do
        [ -e "$path" ] || refuse "$path does not exist. Nothing was done."
        [ -r "$path" ] || refuse "$path cannot be read. Nothing was done."
        [ -f "$path" ] || [ -b "$path" ] || refuse "$path is neither a file nor a block device."
    done
    for disk in "${DISKS[@]}"; do
        name=${disk%% *}
        [ -z "${AT[$name]:-}" ] || continue
        if [ ${#PATHS[@]} -gt 0 ]; then among_paths "$name"; else by_id "$name"; fi
    done
}

# check_disk NAME: refuses to go on unless it is, byte for byte, what was examined.
check_disk() {
    local path=${AT[$1]} has now name size sha256 id
    facts "$1"
    has=$(size_of "$path") || refuse "$path cannot be read."
    [ "$has" = "$size" ] || refuse "$1 ($path) has $has bytes; it had $size when it was examined. Nothing was done."
    now=$(compare "$path" "$1" 1000)
    [ -z "$now" ] || refuse "$1 ($path) is not as it was when it was examined:" \
        "it differs within bytes $now. Nothing was done."
    if [ -z "$FULL" ]; then
        say "$1 ($path): samples are as they were."
    elif [ "$sha256" = - ]; then
        say "$1 ($path): samples are as they were; no SHA-256 of all of it is in the case."
    else
        now=$(sha256sum < "$path" | cut -d ' ' -f 1)
        [ "$now" = "$sha256" ] || refuse "$1 ($path) is not as it was when it was examined:" \
            "its SHA-256 is $now, it was $sha256. Nothing was done."
        say "$1 ($path): every byte is as it was, $sha256."
    fi
}

check() {
    need dd sha256sum stat readlink cut
    find_disks
    local disk
    for disk in "${DISKS[@]}"; do check_disk "${disk%% *}"; done
}

# Before each step: the evidence is still write-protected, and its ends are as they were.
still() {
    local disk name changed
    for disk in "${DISKS[@]}"; do
        name=${disk%% *}
        [ "$(blockdev --getro "${ORIGIN[$name]}")" = 1 ] ||
            refuse "$name (${ORIGIN[$name]}) is no longer write-protected."
        changed=$(compare "${ORIGIN[$name]}" "$name" 3)
        [ -z "$changed" ] || refuse "$name (${ORIGIN[$name]}) has changed meanwhile: bytes $changed."
    done
    say "$*"
}

# Remembers how to undo something.
did() {
    printf '%s\n' "$*" >> "$WORK/undo"
}

dm() {
    printf '/dev/mapper/%s-%s' "$RUN" "$1"
}

# create NAME [OPTION...]: a device-mapper device with the table on standard input.
create() {
    local name=$RUN-$1
    shift
    dmsetup create "$name" "$@" || refuse "dmsetup cannot make $name."
    did dm "$name"
    # Without udev nobody makes the node.
    [ -b "/dev/mapper/$name" ] || dmsetup mknodes "$name"
    [ -b "/dev/mapper/$name" ] || refuse "/dev/mapper/$name did not appear."
}

declare -A ORIGIN=()

# protect NAME: the disk or image, write-protected, and over it a layer that takes what is written.
protect() {
    local path=${AT[$1]} sectors cow
    if [ -b "$path" ]; then
        blockdev --setro "$path"
        ORIGIN[$1]=$path
    else
        ORIGIN[$1]=$(losetup --read-only --find --show -- "$path")
        did loop "${ORIGIN[$1]}"
    fi
    [ "$(blockdev --getro "${ORIGIN[$1]}")" = 1 ] || refuse "$path cannot be write-protected."
    sectors=$(blockdev --getsz "${ORIGIN[$1]}")
    truncate -s $((sectors * 512 + (64 << 20))) "$WORK/$1.cow"
    cow=$(losetup --find --show -- "$WORK/$1.cow")
    did loop "$cow"
    create "$1" <<< "0 $sectors snapshot ${ORIGIN[$1]} $cow N 8"
}

# build NAME CHUNK COPIES MEMBER...: RAID10 with near copies and no superblocks; "missing" is said
# of halves that are not read. CHUNK is in KiB.
build() {
    local name=$1 chunk=$2 copies=$3 number=200 array
    shift 3
    while [ -e "/sys/block/md$number" ]; do number=$((number + 1)); done
    array=/dev/md$number
    mdadm --build "$array" --level=10 --layout="n$copies" --chunk="$chunk" --assume-clean \
        --raid-devices=$# "$@" >&2 || refuse "mdadm cannot put the array together."
    did md "$array"
    create "$name" <<< "0 $(blockdev --getsz "$array") linear $array 0"
}

# LVM that sees nothing but the physical volumes of this runbook, neither the host's nor what else
# shows their labels, and keeps no copies of its texts in /etc.
lvm_here() {
    local device accepted=''
    while read -r device; do accepted="$accepted \"a|^$device\$|\","; done < "$WORK/physical"
    lvm "$@" --config "
        devices { filter=[$accepted \"r|.*|\"] global_filter=[$accepted \"r|.*|\"]
                  use_devicesfile=0 scan_lvs=0 write_cache_state=0 }
        backup { backup=0 archive=0 }
        activation { read_only_volume_list=[\"$GROUP\"] monitoring=0 }" >&2
}

# restore GROUP UUID DEVICE [UUID DEVICE...]: labels the physical volumes if they have lost or
# changed their labels, writes the group's text to them, and gives it a name that no other has.
restore() {
    local name=$1 uuid device
    shift
    metadata > "$WORK/group.vg"
    for device; do
        case $device in /dev/*) printf '%s\n' "$device" >> "$WORK/physical" ;; esac
    done
    while [ $# -gt 0 ]; do
        uuid=$1
        device=$2
        shift 2
        lvm_here pvcreate -ff --yes --uuid "$uuid" --restorefile "$WORK/group.vg" "$device" ||
            refuse "LVM cannot label $device; try --tables."
    done
    lvm_here vgcfgrestore --yes --file "$WORK/group.vg" "$name" ||
        refuse "LVM does not take the text of $name; try --tables."
    lvm_here vgrename "$name" "$GROUP" || refuse "LVM cannot rename $name."
}

# activate VOLUME: sets RESULT.
activate() {
    did group "$GROUP"
    lvm_here lvchange --yes --activate y "$GROUP/$1" || refuse "LVM cannot activate $1."
    RESULT=/dev/mapper/$GROUP-${1//-/--}
    [ -b "$RESULT" ] || dmsetup mknodes
}

# window START LENGTH: a read-only loop device over part of RESULT, which becomes RESULT.
window() {
    local loop
    loop=$(losetup --read-only --find --show --offset "$1" --sizelimit "$2" "$RESULT") ||
        refuse "$RESULT has no bytes $1 to $(($1 + $2))."
    did loop "$loop"
    RESULT=$loop
}

# What the device holds; what the case could not read counts as zeros, there as here.
content() {
    local at=0 start length
    while read -r start length; do
        [ -n "$start" ] || continue
        [ "$start" -le "$at" ] || part "$RESULT" "$at" $((start - at))
        head -c "$length" /dev/zero
        at=$((start + length))
    done <<< "$(unreadable)"
    [ "$at" -ge "$SIZE" ] || part "$RESULT" "$at" $((SIZE - at))
}

judge() {
    local has now
    [ -b "$RESULT" ] || refuse "$RESULT did not appear."
    has=$(blockdev --getsize64 "$RESULT")
    [ "$has" = "$SIZE" ] || refuse "$RESULT has $has bytes; $VOLUME has $SIZE."
    now=$(content | sha256sum | cut -d ' ' -f 1)
    if [ -z "$SHA256" ]; then
        say "The SHA-256 of $VOLUME is $now; the case has none to compare it with."
    elif [ "$now" = "$SHA256" ]; then
        say "$VOLUME has the SHA-256 that Holmes found, $now."
    else
        refuse "$VOLUME has the SHA-256 $now; Holmes found $SHA256. It is not what was examined."
    fi
}

# Looks at an ext file system without writing, and mounts what can be mounted.
look() {
    local code=0 options=ro,nodev,nosuid,noexec
    case $HOLDS in
        ext[234])
            if command -v e2fsck > /dev/null; then
                e2fsck -fn "$RESULT" > "$WORK/e2fsck.txt" 2>&1 || code=$?
                say "e2fsck -fn ends with $code (0: clean, 4: errors that it would correct);" \
                    "see $WORK/e2fsck.txt."
            fi ;;
    esac
    [ -n "$MOUNT" ] || return 0
    case $HOLDS in ext[34]) options=$options,noload ;; esac
    mount -o "$options" "$RESULT" "$MOUNT" || refuse "$RESULT cannot be mounted on $MOUNT."
    did mount "$MOUNT"
    say "Mounted read-only on $MOUNT."
}

up() {
    local disk
    [ "$(id -u)" = 0 ] || refuse "Only root can make devices: 'check' needs no root, 'up' does."
    need dmsetup losetup blockdev truncate head tac
    [ -n "$TABLES" ] || needs_programs
    [ ! -e "$WORK" ] || refuse "$WORK exists: it is up already, or was not taken down; '$0 down' does."
    [ -z "$MOUNT" ] || [ -d "$MOUNT" ] || refuse "There is no folder $MOUNT to mount on."
    check
    mkdir -m 700 -- "$WORK"
    trap 'down' EXIT
    modprobe -q -a dm_mod dm_snapshot raid10 loop 2> /dev/null || true
    for disk in "${DISKS[@]}"; do protect "${disk%% *}"; done
    RESULT=
    steps
    still "Everything is put together."
    judge
    look
    still "The evidence is as it was."
    trap - EXIT
    printf '%s\n' "$RESULT"
}

# Takes down what 'up' made, the last first. What was written is gone with it.
down() {
    local what which left=0
    [ -e "$WORK" ] || { say "Nothing is up."; return 0; }
    if [ -e "$WORK/undo" ]; then
        while read -r what which; do
            case $what in
                mount) ! mountpoint -q "$which" || umount "$which" || left=1 ;;
                group) lvm_here vgchange --activate n "$which" || left=1 ;;
                md) mdadm --stop "$which" >&2 || left=1 ;;
                loop) losetup --detach "$which" || left=1 ;;
                dm) dmsetup remove --retry "$which" || left=1 ;;
            esac
        done <<< "$(tac "$WORK/undo")"
    fi
    [ "$left" = 0 ] || refuse "Something is still in use; close it and say 'down' again. $WORK has the list."
    rm -rf -- "$WORK"
    say "Everything is taken down."
}

usage() {
    cat << END
$0 check [--quick] [PATH...]
    Checks that every disk is as it was when it was examined.
$0 up [--quick] [--tables] [--mount FOLDER] [PATH...]
    The same; then makes $VOLUME from them and prints its device.
$0 down
    Takes everything down that 'up' made.

PATH is an image file or a block device, in any order: disks are known by their content. NAME=PATH
says which disk it is. Without any path, disks are looked for in /dev/disk/by-id by serial number.

--quick    compare samples, not every byte
--tables   use device-mapper tables alone, neither mdadm nor LVM
--mount    mount the file system there, read-only

Disks: ${DISKS[*]%% *}
Exit code 0: done; 2: wrong usage; 3: something is not as it was, or cannot be done.
HOLMES_WORK is the folder for what is written, now $WORK.
END
}

main() {
    local command=${1:-} disk name
    [ $# = 0 ] || shift
    case $command in
        check | up | down) ;;
        -h | --help) usage; exit 0 ;;
        *) misused "Say check, up or down" ;;
    esac
    while [ $# -gt 0 ]; do
        case $1 in
            --quick) FULL= ;;
            --tables) TABLES=yes ;;
            --mount) [ $# -gt 1 ] || misused "--mount needs a folder"; MOUNT=$2; shift ;;
            -h | --help) usage; exit 0 ;;
            --) ;;
            -*) misused "There is no option $1" ;;
            *)
                for disk in "${DISKS[@]}"; do
                    name=${disk%% *}
                    [ "${1%%=*}" != "$name" ] || [ -e "$1" ] || { AT[$name]=${1#*=}; shift; continue 2; }
                done
                PATHS+=("$1") ;;
        esac
        shift
    done
    "$command"
}

main "$@"
