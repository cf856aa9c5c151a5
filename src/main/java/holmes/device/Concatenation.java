package holmes.device;

import java.util.Arrays;
import java.util.List;

/// Its parents one after the other: a logical volume of several segments, a linear array, a split
/// image.
public final class Concatenation extends Pieces {

    private final List<BlockDevice> parents;
    private final long[] starts;
    private final long size;

    /// @param parents in order; empty ones are left out
    public Concatenation(List<? extends BlockDevice> parents) {
        this.parents = parents.stream().filter(p -> p.size() > 0).<BlockDevice>map(p -> p).toList();
        this.starts = new long[this.parents.size()];
        long at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at = Math.addExact(at, this.parents.get(i).size());
        }
        this.size = at;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int sectorSize() {
        return parents.stream().mapToInt(BlockDevice::sectorSize).max().orElse(512);
    }

    @Override
    List<BlockDevice> parents() {
        return parents;
    }

    @Override
    Piece locate(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        int index = found >= 0 ? found : -found - 2;
        var parent = parents.get(index);
        long inside = offset - starts[index];
        return new Piece(parent, inside, parent.size() - inside);
    }
}
