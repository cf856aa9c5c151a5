package holmes.format.console;

import java.util.List;
import java.util.Optional;

/// The kernel messages that Holmes understands, by the words with which they begin.
///
/// `{A}` stands for the name of an array, `{D}` for that of a device.
final class Rules {

    private static final String ARRAY = "(?<array>md[\\\\w-]{1,40})";
    private static final String DEVICE = "(?<device>[\\\\w!.:-]{1,60})";

    private Rules() {}

    /// `md: …`.
    static final List<Rule> MD =
            List.of(
                    rule(EventKind.MEMBER_BOUND, "md: bind<{D}>.*"),
                    rule(EventKind.MEMBER_UNBOUND, "md: unbind<{D}>.*"),
                    rule(EventKind.MEMBER_NOT_FRESH, "md: kicking non-fresh {D} from array!?.*"),
                    rule(EventKind.ARRAY_STOPPED, "md: {A} stopped\\..*"),
                    rule(
                            EventKind.SYNC_STARTED,
                            "md: (?:[a-z-]{4,20} of|syncing) RAID array {A}\\b.*"),
                    rule(
                            EventKind.SYNC_STARTED,
                            "md: resuming [a-z-]{4,20} of {A} from checkpoint.*"),
                    rule(EventKind.SYNC_DELAYED, "md: delaying [a-z-]{4,20} of {A} until .*"),
                    rule(EventKind.SYNC_DONE, "md: {A}: [a-z-]{4,20} done\\..*"),
                    rule(EventKind.SYNC_INTERRUPTED, "md: {A}: [a-z-]{4,20} interrupted\\..*"),
                    rule(EventKind.SUPERBLOCK_NOT_WRITTEN, "md: super_written gets error=.*"),
                    rule(EventKind.SUPERBLOCK_REFUSED, "md: invalid superblock checksum on {D}.*"),
                    rule(
                            EventKind.SUPERBLOCK_REFUSED,
                            "md: {D} (?:has invalid sb|does not have a valid v\\S+ superblock).*"),
                    rule(
                            EventKind.SUPERBLOCK_REFUSED,
                            "md: invalid raid superblock magic on {D}.*"),
                    rule(EventKind.ARRAY_NOT_STARTED, "md: pers->run\\(\\) failed.*"),
                    rule(
                            EventKind.ARRAY_NOT_STARTED,
                            "md: (?:personality for level \\S+ is not loaded|failed to run raid set {A}).*"));

    /// `md/raid10:md1: …`, `raid5: …`, without that beginning; the array may follow.
    static final List<Rule> PERSONALITY =
            List.of(
                    rule(EventKind.MEMBER_FAILED, "Disk failure on {D}, disabling device.*"),
                    rule(EventKind.MEMBER_FAILED, "Too many read errors, failing device {D}.*"),
                    rule(
                            EventKind.MEMBER_FAILED,
                            "{D}: Raid device exceeded read_error threshold.*"),
                    rule(
                            EventKind.MEMBERS_LEFT,
                            "Operation continuing on (?<working>\\d+) devices?.*"),
                    rule(
                            EventKind.ARRAY_STARTED,
                            "(?:raid set {A} )?active with (?<working>\\d+) out of (?<disks>\\d+)"
                                    + " (?:mirrors|devices).*"),
                    rule(
                            EventKind.ARRAY_STARTED,
                            "raid level \\d+ (?:set {A} )?active with (?<working>\\d+) out of"
                                    + " (?<disks>\\d+) devices, algorithm \\d+.*"),
                    rule(
                            EventKind.ARRAY_NOT_STARTED,
                            "not enough operational \\w+(?: for {A})?(?: \\(.*| ?)"),
                    rule(EventKind.ARRAY_NOT_STARTED, "failed to run raid set(?: {A})?.*"),
                    rule(
                            EventKind.ARRAY_NOT_STARTED,
                            "cannot start dirty degraded array(?: for {A})?.*"),
                    rule(EventKind.ARRAY_NOT_STARTED, "Cannot continue operation .*"),
                    rule(
                            EventKind.ARRAY_NOT_CLEAN,
                            "(?:raid set {A} is )?not clean -- starting background"
                                    + " reconstruction.*"),
                    rule(
                            EventKind.READ_ERROR_CORRECTED,
                            "(?:{A}: )?read error corrected \\(\\d+ sectors at (?<sector>\\d+) on"
                                    + " {D}\\).*"),
                    rule(
                            EventKind.READ_ERROR_NOT_CORRECTED,
                            "(?:{A}: )?read error (?:not correctable|NOT corrected!*) \\(sector"
                                    + " (?<sector>\\d+) on {D}\\).*"),
                    rule(
                            EventKind.READ_ERROR_NOT_CORRECTED,
                            "{D}: unrecoverable I/O (?:read )?error for block (?<sector>\\d+).*"),
                    rule(EventKind.READ_RESCHEDULED, "{D}: rescheduling sector (?<sector>\\d+).*"),
                    rule(
                            EventKind.READ_RESCHEDULED,
                            "(?:{D}: )?redirecting sector (?<sector>\\d+) to (?:another|other)"
                                    + " mirror.*"));

    static final List<Rule> ARRAY_ITSELF =
            List.of(
                    rule(
                            EventKind.ARRAY_SIZE_CHANGED,
                            "{A}: detected capacity change from \\d+ to \\d+.*"));

    /// Disks below the arrays.
    static final List<Rule> DISKS =
            List.of(
                    rule(
                            EventKind.MEDIUM_ERROR,
                            "(?:blk_update_request: |print_req_error: |end_request: )?critical"
                                    + " medium error, dev {D}, sector (?<sector>\\d+).*"),
                    rule(
                            EventKind.IO_ERROR,
                            "(?:blk_update_request: |print_req_error: |end_request: )?(?:I/O"
                                    + " error|critical \\w+ error|\\w+ \\w+ error), dev {D},"
                                    + " sector (?<sector>\\d+).*"),
                    rule(
                            EventKind.IO_ERROR,
                            "Buffer I/O error on dev(?:ice)? {D}, logical block"
                                    + " (?<sector>\\d+).*"),
                    rule(
                            EventKind.MEDIUM_ERROR,
                            "sd [\\d:]+: \\[{D}\\].*(?:Sense Key : Medium Error|Unrecovered read"
                                    + " error).*"),
                    rule(
                            EventKind.DEVICE_OFFLINE,
                            "sd [\\d:]+: \\[{D}\\].*(?:[Dd]evice offlined|offline device).*"),
                    rule(
                            EventKind.DEVICE_OFFLINE,
                            "(?:sd|scsi) (?<device>[\\d:]+): (?:rejecting I/O to offline device"
                                    + "|Device offlined).*"),
                    rule(
                            EventKind.MEDIUM_ERROR,
                            "(?<device>ata\\d+\\.\\d\\d): error: \\{.*\\bUNC\\b.*"),
                    rule(
                            EventKind.DEVICE_OFFLINE,
                            "(?<device>ata\\d+\\.\\d\\d): disable(?:d| device).*"),
                    rule(
                            EventKind.DEVICE_RESET,
                            "(?<device>ata\\d+): (?:hard resetting link|softreset failed"
                                    + "|COMRESET failed|link is slow to respond).*"),
                    rule(
                            EventKind.DEVICE_TIMEOUT,
                            "(?<device>ata\\d+\\.\\d\\d): (?:exception .*frozen|qc timeout).*"),
                    rule(EventKind.DEVICE_TIMEOUT, "nvme (?<device>nvme\\d+): I/O .* timeout.*"),
                    rule(
                            EventKind.DEVICE_RESET,
                            "nvme (?<device>nvme\\d+): (?:Device not ready; aborting reset"
                                    + "|controller is down; will reset).*"),
                    rule(
                            EventKind.DEVICE_OFFLINE,
                            "nvme (?<device>nvme\\d+): (?:Removing after probe failure"
                                    + "|Disabling device after reset failure).*"));

    static final List<Rule> FILE_SYSTEMS =
            List.of(
                    rule(EventKind.FILE_SYSTEM_ERROR, "EXT[234]-fs error \\(device {D}\\).*"),
                    rule(
                            EventKind.FILE_SYSTEM_READ_ONLY,
                            "EXT[234]-fs (?:\\({D}\\): )?Remounting filesystem read-only.*"),
                    rule(
                            EventKind.FILE_SYSTEM_MOUNTED,
                            "EXT[234]-fs \\({D}\\): (?:re-)?mounted(?: filesystem)?\\b.*"),
                    rule(EventKind.FILE_SYSTEM_MOUNTED, "EXT[234] FS on {D}, .*"),
                    rule(
                            EventKind.FILE_SYSTEM_UNMOUNTED,
                            "EXT[234]-fs \\({D}\\): unmounting filesystem.*"),
                    rule(
                            EventKind.FILE_SYSTEM_RECOVERED,
                            "EXT[234]-fs \\({D}\\): recovery complete.*"),
                    rule(
                            EventKind.FILE_SYSTEM_ERROR,
                            "EXT[234]-fs \\({D}\\): .*(?:corrupt|[Ee]rror|unable to read superblock"
                                    + "|bad geometry).*"),
                    rule(EventKind.FILE_SYSTEM_ERROR, "Aborting journal on device {D}\\..*"),
                    rule(EventKind.FILE_SYSTEM_ERROR, "JBD2?: .*(?:error|Error|Corrupt).*"),
                    rule(
                            EventKind.FILE_SYSTEM_MOUNTED,
                            "XFS \\({D}\\): (?:Mounting|Ending clean mount).*"),
                    rule(
                            EventKind.FILE_SYSTEM_ERROR,
                            "XFS \\({D}\\): (?:.*failed.*|.*[Cc]orruption.*|.*I/O [Ee]rror.*"
                                    + "|.*inconsistent.*)"),
                    rule(EventKind.FILE_SYSTEM_UNMOUNTED, "XFS \\({D}\\): Unmounting Filesystem.*"),
                    rule(EventKind.SWAP_IN_USE, "Adding \\d+k swap on /dev/{D}\\. .*"));

    static final List<Rule> OTHER =
            List.of(
                    rule(
                            EventKind.SHUT_DOWN,
                            "(?:reboot: )?(?:Power down|Restarting system|System halted).*"),
                    rule(
                            EventKind.MEMBER_FAILED,
                            "mdadm(?:\\[\\d+\\])?: Fail event detected on md device"
                                    + " /dev/{A}, component device /dev/{D}.*"));

    static Optional<Event> first(List<Rule> rules, LogLine line, String text) {
        for (var rule : rules) {
            var event = rule.event(line, text);
            if (event.isPresent()) return event;
        }
        return Optional.empty();
    }

    private static Rule rule(EventKind kind, String pattern) {
        return Rule.of(kind, pattern.replaceAll("\\{A\\}", ARRAY).replaceAll("\\{D\\}", DEVICE));
    }
}
