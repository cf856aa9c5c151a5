package holmes.format.ext;

import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.util.ArrayList;
import java.util.List;

/// Decides through which superblock a file system is opened.
final class SuperblockChoice {

    private SuperblockChoice() {}

    static Reading<ExtFileSystem> open(BlockDevice device) {
        Reading<ExtSuperblock> primary;
        try {
            primary = ExtProbe.superblockAt(device, ExtSuperblock.PRIMARY_OFFSET);
        } catch (UnreadableException e) {
            primary =
                    new Reading.Garbled<>(List.of(odd("readable", String.valueOf(e.getMessage()))));
        }
        return switch (primary) {
            case Reading.Present<ExtSuperblock>(var value, var anomalies) ->
                    checksumWrong(anomalies)
                            ? throughBackup(device, primary)
                            : through(device, value, anomalies);
            case Reading.Absent<ExtSuperblock> _, Reading.Garbled<ExtSuperblock> _ ->
                    throughBackup(device, primary);
            case Reading.Unsupported<ExtSuperblock>(var feature) ->
                    new Reading.Unsupported<>(feature);
        };
    }

    private static Reading<ExtFileSystem> throughBackup(
            BlockDevice device, Reading<ExtSuperblock> primary) {
        for (var found : ExtProbe.usualPlaces(device)) {
            if (found.group() == 0 || checksumWrong(found.reading().anomalies())) continue;
            if (primary instanceof Reading.Present<ExtSuperblock>(var value, var odd)) {
                // What a wrong checksum leaves in doubt, a copy that says the same settles.
                if (agree(value, found.superblock())) return through(device, value, odd);
            }
            var anomalies = new ArrayList<>(found.reading().anomalies());
            anomalies.add(odd("usable", describe(primary)));
            anomalies.add(odd("used", "the copy of group " + found.group() + " used instead"));
            return through(device, found.superblock(), anomalies);
        }
        return switch (primary) {
            case Reading.Present<ExtSuperblock>(var value, var anomalies) ->
                    through(device, value, anomalies);
            case Reading.Absent<ExtSuperblock>(var because) -> new Reading.Absent<>(because);
            case Reading.Garbled<ExtSuperblock>(var anomalies) -> new Reading.Garbled<>(anomalies);
            case Reading.Unsupported<ExtSuperblock>(var feature) ->
                    new Reading.Unsupported<>(feature);
        };
    }

    private static Reading<ExtFileSystem> through(
            BlockDevice device, ExtSuperblock superblock, List<Anomaly> anomalies) {
        var fileSystem =
                ExtFileSystem.through(device, superblock, copies(device, superblock), anomalies);
        return new Reading.Present<>(fileSystem, fileSystem.anomalies());
    }

    /// The groups whose copies of the descriptors are this file system's, the first one first.
    static List<Long> copies(BlockDevice device, ExtSuperblock superblock) {
        var copies = new ArrayList<Long>();
        ExtProbe.backups(device, superblock).stream()
                .filter(ExtProbe.Backup::holds)
                .map(ExtProbe.Backup::group)
                .forEach(copies::add);
        // Where another mkfs wrote the start anew, group 0 is somebody else's.
        boolean own =
                ExtProbe.at(device, ExtSuperblock.PRIMARY_OFFSET)
                        .filter(f -> ExtProbe.sameSystem(superblock, f.superblock()))
                        .isPresent();
        copies.add(own ? 0 : copies.size(), 0L);
        return copies;
    }

    static boolean agree(ExtProbe.Found one, ExtProbe.Found other) {
        return agree(one.superblock(), other.superblock());
    }

    /// Whether two copies lead to the same reading of everything else.
    private static boolean agree(ExtSuperblock one, ExtSuperblock other) {
        long recovery = ExtFeature.NEEDS_RECOVERY.mask;
        return ExtProbe.sameSystem(one, other)
                && one.geometry().equals(other.geometry())
                && (one.features().incompat() | recovery)
                        == (other.features().incompat() | recovery);
    }

    private static boolean checksumWrong(List<Anomaly> anomalies) {
        return anomalies.stream().anyMatch(a -> a.field().equals("s_checksum"));
    }

    private static Anomaly odd(String expected, String found) {
        return new Anomaly("primary superblock", expected, found);
    }

    private static String describe(Reading<ExtSuperblock> primary) {
        return switch (primary) {
            case Reading.Present<ExtSuperblock>(_, var anomalies) -> anomalies.toString();
            case Reading.Garbled<ExtSuperblock>(var anomalies) -> anomalies.toString();
            case Reading.Absent<ExtSuperblock>(var because) -> because;
            case Reading.Unsupported<ExtSuperblock>(var feature) -> feature;
        };
    }
}
