package holmes.format.ext;

import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import java.util.ArrayList;
import java.util.List;

/// The group descriptors, each from the first of its copies that can be believed.
///
/// @param descriptors one a group, in order
/// @param sources where each came from: the group whose copy it is, or {@link #COMPUTED}
/// @param anomalies at most one a descriptor, and no more than {@link #MOST_ANOMALIES}
public record GroupTable(
        List<GroupDescriptor> descriptors, List<Long> sources, List<Anomaly> anomalies) {

    /// No copy could be believed: the places are those that mkfs would have chosen.
    public static final long COMPUTED = -1;

    static final int MOST_ANOMALIES = 200;

    public GroupTable {
        descriptors = List.copyOf(descriptors);
        sources = List.copyOf(sources);
        anomalies = List.copyOf(anomalies);
    }

    public GroupDescriptor of(long group) {
        return descriptors.get((int) group);
    }

    public int size() {
        return descriptors.size();
    }

    /// @param copies groups whose copies may be used, the best first
    static GroupTable load(Blocks blocks, ExtSuperblock superblock, List<Long> copies) {
        var geometry = superblock.geometry();
        // Groups that lie beyond the end of the device have nothing to be read.
        long present = geometry.groupOfBlock(blocks.device().size() / blocks.size()) + 1;
        int groups = (int) Math.min(geometry.groups(), present);
        var descriptors = new ArrayList<GroupDescriptor>(groups);
        var sources = new ArrayList<Long>(groups);
        var anomalies = new ArrayList<Anomaly>();
        for (long group = 0; group < groups; group++) {
            var choice = new Choice(blocks, superblock, group);
            for (long copy : copies) if (!choice.settled()) choice.read(copy);
            var chosen = choice.best();
            descriptors.add(chosen.descriptor());
            sources.add(chosen.copy());
            if (!choice.failed.isEmpty() && anomalies.size() < MOST_ANOMALIES) {
                anomalies.add(choice.anomaly(chosen.copy()));
            }
        }
        return new GroupTable(descriptors, sources, anomalies);
    }

    /// Which copy of one group's descriptor is used.
    private static final class Choice {

        private static final int ENOUGH = 3;

        record Candidate(long copy, GroupDescriptor descriptor) {}

        private final Blocks blocks;
        private final ExtSuperblock superblock;
        private final long group;
        private final List<Candidate> candidates = new ArrayList<>(1);
        private final List<String> failed = new ArrayList<>(0);

        Choice(Blocks blocks, ExtSuperblock superblock, long group) {
            this.blocks = blocks;
            this.superblock = superblock;
            this.group = group;
        }

        /// One copy with a checksum that fits is enough. Without checksums three are compared: the
        /// descriptors of a later file system may look sound.
        boolean settled() {
            boolean checked =
                    superblock.metadataChecksums() || superblock.has(ExtFeature.UNINIT_BG);
            return candidates.size() >= (checked ? 1 : ENOUGH);
        }

        void read(long copy) {
            var geometry = superblock.geometry();
            int perBlock = geometry.descriptorsPerBlock();
            long block = geometry.descriptorBlock(group / perBlock, copy);
            int size = geometry.descriptorSize();
            long offset = block * geometry.blockSize() + group % perBlock * size;
            try {
                var read = GroupDescriptor.parse(blocks.bytes(offset, size), group, superblock);
                boolean flexible = superblock.has(ExtFeature.FLEX_BG);
                if (!read.plausible(group, geometry, flexible)) {
                    failed.add("copy of group " + copy + " points where nothing can be");
                } else if (!read.checksumHolds()) {
                    failed.add("copy of group " + copy + " has a wrong checksum");
                } else {
                    candidates.add(new Candidate(copy, read));
                }
            } catch (UnreadableException e) {
                failed.add("copy of group " + copy + " is unreadable");
            }
        }

        private Candidate best() {
            if (candidates.isEmpty()) {
                return new Candidate(COMPUTED, GroupLayout.computed(superblock, group));
            }
            var first = candidates.getFirst();
            var places =
                    candidates.stream().map(c -> c.descriptor.inodeTable()).distinct().toList();
            if (places.size() == 1) return first;
            var best = first;
            int most = Integer.MIN_VALUE;
            for (long place : places) {
                int score = TablePlace.score(blocks, superblock, group, place);
                var holders =
                        candidates.stream()
                                .filter(c -> c.descriptor.inodeTable() == place)
                                .toList();
                if (score * ENOUGH + holders.size() > most) {
                    most = score * ENOUGH + holders.size();
                    best = holders.getFirst();
                }
            }
            failed.add("copies differ: inode table at " + places);
            return best;
        }

        Anomaly anomaly(long source) {
            var used =
                    source == COMPUTED
                            ? "mkfs's usual places used"
                            : "copy of group " + source + " used";
            return new Anomaly(
                    "group descriptor " + group,
                    "a sound one",
                    String.join("; ", failed) + "; " + used);
        }
    }
}
