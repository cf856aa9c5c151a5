package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Devices;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Small disks as they come from servers: a third of the blocks hold something, the rest are zeros,
/// and some contents lie in many places of all disks.
final class Mirrors {

    static final int MIB = 1 << 20;
    static final int SIZE = 12 * MIB;

    private Mirrors() {}

    static byte[] disk(long seed) {
        return disk(seed, SIZE);
    }

    static byte[] disk(long seed, int size) {
        var random = new Random(seed);
        var disk = new byte[size];
        var common = Devices.noise(999, 4096);
        for (int at = 0; at < size; at += 4096) {
            switch (random.nextInt(6)) {
                case 0, 1 ->
                        System.arraycopy(Devices.noise(random.nextLong(), 4096), 0, disk, at, 4096);
                case 2 -> System.arraycopy(common, 0, disk, at, 4096);
                case 3 -> Arrays.fill(disk, at, at + 4096, (byte) 0xff);
                default -> {}
            }
        }
        return disk;
    }

    static byte[] overwritten(byte[] disk, byte[] by, int from, int to) {
        var copy = disk.clone();
        System.arraycopy(by, from, copy, from, to - from);
        return copy;
    }

    /// A member's superblock in its last 64 KiB, in which its number stands.
    static byte[] numbered(byte[] disk, int number) {
        var copy = disk.clone();
        copy[SIZE - 65536] = (byte) (number + 1);
        return copy;
    }

    static Party numbered(byte[] disk) {
        return new Party(
                Devices.of("disk", disk), RangeSet.of(ByteRange.between(SIZE - 65536, SIZE)), true);
    }

    static Party party(BlockDevice device) {
        return new Party(device, RangeSet.EMPTY, false);
    }

    static List<Party> parties(byte[]... disks) {
        return Arrays.stream(disks).map(disk -> party(Devices.of("disk", disk))).toList();
    }

    static Pairing exact(byte[]... disks) throws Progress.Cancelled {
        return PairSearch.exact(parties(disks), Progress.NONE);
    }

    static List<List<Integer>> groups(Pairing pairing) {
        var groups = new ArrayList<List<Integer>>();
        for (var group : pairing.groups()) groups.add(group.members());
        return groups;
    }
}
