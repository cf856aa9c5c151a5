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
            var failed = new ArrayList<String>();
            long source = COMPUTED;
            var descriptor = GroupLayout.computed(superblock, group);
            for (long copy : copies) {
                var read = read(blocks, superblock, group, copy, failed);
                if (read.isEmpty()) continue;
                descriptor = read.getFirst();
                source = copy;
                break;
            }
            descriptors.add(descriptor);
            sources.add(source);
            if (!failed.isEmpty() && anomalies.size() < MOST_ANOMALIES) {
                var used =
                        source == COMPUTED ? "mkfs's usual places used" : "copy of group " + source;
                anomalies.add(
                        new Anomaly(
                                "group descriptor " + group,
                                "a sound one",
                                String.join("; ", failed) + "; " + used));
            }
        }
        return new GroupTable(descriptors, sources, anomalies);
    }

    /// One descriptor of one copy, or none and the reason.
    private static List<GroupDescriptor> read(
            Blocks blocks, ExtSuperblock superblock, long group, long copy, List<String> failed) {
        var geometry = superblock.geometry();
        int perBlock = geometry.descriptorsPerBlock();
        long block = geometry.descriptorBlock(group / perBlock, copy);
        int size = geometry.descriptorSize();
        try {
            var bytes = blocks.bytes(block * geometry.blockSize() + group % perBlock * size, size);
            var descriptor = GroupDescriptor.parse(bytes, group, superblock);
            boolean flexible = superblock.has(ExtFeature.FLEX_BG);
            if (!descriptor.plausible(group, geometry, flexible)) {
                failed.add("copy of group " + copy + " points where nothing can be");
            } else if (!descriptor.checksumHolds()) {
                failed.add("copy of group " + copy + " has a wrong checksum");
            } else {
                return List.of(descriptor);
            }
        } catch (UnreadableException e) {
            failed.add("copy of group " + copy + " is unreadable");
        }
        return List.of();
    }
}
