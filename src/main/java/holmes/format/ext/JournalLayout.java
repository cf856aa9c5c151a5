package holmes.format.ext;

import holmes.bytes.ByteRange;
import holmes.bytes.Le;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;

/// The bytes of a journal of which nothing is known but where its superblock lies: mkfs gives a
/// journal blocks in a row, and puts the blocks of its block map, if it has one, among them. Those
/// are told by what they hold: numbers of blocks that follow each other.
final class JournalLayout {

    /// Blocks of a file that its inode numbers itself.
    private static final int DIRECT = 12;

    private static final int FEWEST_NUMBERS = 2;

    private final BlockDevice device;
    private final int size;

    private JournalLayout(BlockDevice device, int size) {
        this.device = device;
        this.size = size;
    }

    /// @param offset of the journal's superblock, in bytes of the device
    static BlockDevice of(BlockDevice device, long offset, JournalSuperblock log) {
        return new JournalLayout(device, log.blockSize()).from(offset, log.blocks());
    }

    private BlockDevice from(long offset, long blocks) {
        var runs = new ArrayList<BlockDevice>();
        long start = offset;
        long at = offset;
        for (long number = 0; number < blocks; number++) {
            int maps = number < DIRECT || (number - DIRECT) % (size / 4) > 0 ? 0 : maps(at);
            if (maps > 0) {
                runs.add(device.window(ByteRange.between(start, at)));
                at += (long) maps * size;
                start = at;
            }
            if (at + size > device.size()) break;
            at += size;
        }
        runs.add(device.window(ByteRange.between(start, at)));
        return new Concatenation(runs);
    }

    /// How many blocks of a block map lie here: one that numbers the blocks behind it, or one that
    /// numbers such blocks and the first of them.
    private int maps(long at) {
        if (follows(at)) return 1;
        return firstNumber(at) > 0
                        && firstNumber(at + size) == firstNumber(at) + 1
                        && follows(at + size)
                ? 2
                : 0;
    }

    private long firstNumber(long at) {
        try {
            return at + size > device.size() ? 0 : Le.u32(device.view(at, size), 0);
        } catch (UnreadableException e) {
            return 0;
        }
    }

    /// Whether all numbers of a block follow each other, up to where there are none any more.
    private boolean follows(long at) {
        if (at + size > device.size()) return false;
        try {
            MemorySegment block = device.view(at, size);
            long first = Le.u32(block, 0);
            int count = 1;
            while (count * 4 < size && Le.u32(block, 4L * count) == first + count) count++;
            if (first <= 0 || count < FEWEST_NUMBERS) return false;
            return Le.allZero(block.asSlice(4L * count));
        } catch (UnreadableException e) {
            return false;
        }
    }
}
