package holmes.device;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// One member of a RAID4, 5 or 6 as the others say it should be: its own bytes where it gives them,
/// and elsewhere, sector by sector, what its row's data and parity leave for it.
///
/// Only data is restored, within one row at a time: parity is never asked for. What cannot be
/// restored, because too many withhold the same row, stays unreadable.
///
/// @param members all of the array, in slot order
/// @param slot the member that this one is
/// @param chunk bytes
record Restored(List<BlockDevice> members, int slot, ParityLayout layout, long chunk)
        implements BlockDevice {

    Restored {
        members = List.copyOf(members);
    }

    @Override
    public long size() {
        return own().size();
    }

    /// The largest of all, since all may be needed for one.
    @Override
    public int sectorSize() {
        return members.stream().mapToInt(BlockDevice::sectorSize).max().orElse(512);
    }

    @Override
    public void read(long offset, MemorySegment target) throws UnreadableException {
        if (own() instanceof Missing) {
            restore(offset, target);
            return;
        }
        try {
            own().read(offset, target);
        } catch (UnreadableException e) {
            for (var gap : Salvage.read(own(), offset, target).ranges()) {
                restore(offset + gap.start(), target.asSlice(gap.start(), gap.length()));
            }
        }
    }

    @Override
    public MemorySegment view(long offset, long length) throws UnreadableException {
        if (own() instanceof Missing) return BlockDevice.super.view(offset, length);
        try {
            return own().view(offset, length);
        } catch (UnreadableException e) {
            return BlockDevice.super.view(offset, length);
        }
    }

    @Override
    public RangeSet withheld(ByteRange asked) {
        var of = own().withheld(asked);
        if (of.isEmpty()) return of;
        var beyond = new ArrayList<ByteRange>();
        for (var range : of.ranges()) {
            for (var part : parts(range, slot -> members.get(slot).withheld(range))) {
                if (part.lost.cardinality() > layout.parities()) beyond.add(part.range);
            }
        }
        return new RangeSet(beyond);
    }

    @Override
    public List<Place> trace(long offset) {
        Objects.checkIndex(offset, size());
        var one = ByteRange.of(offset, 1);
        if (own().withheld(one).isEmpty()) return own().trace(offset);
        var lost = new BitSet();
        for (int other = 0; other < members.size(); other++) {
            if (!members.get(other).withheld(one).isEmpty()) lost.set(other);
        }
        if (lost.cardinality() > layout.parities()) return List.of();
        var places = new ArrayList<Place>();
        for (int other : sources(offset / chunk, lost)) {
            places.addAll(members.get(other).trace(offset));
        }
        return List.copyOf(places);
    }

    private BlockDevice own() {
        return members.get(slot);
    }

    /// The members of which the lost one is made: P is used before Q.
    private TreeSet<Integer> sources(long row, BitSet lost) {
        int q = layout.q(row, members.size());
        boolean alone = lost.cardinality() == 1 || lost.get(q < 0 ? slot : q);
        var sources = new TreeSet<Integer>();
        for (int other = 0; other < members.size(); other++) {
            if (!lost.get(other) && !(alone && other == q)) sources.add(other);
        }
        return sources;
    }

    /// A run of bytes of which the same members are lost.
    private record Part(ByteRange range, BitSet lost) {}

    private interface Losses {
        RangeSet of(int slot);
    }

    private List<Part> parts(ByteRange range, Losses losses) {
        var lost = new ArrayList<RangeSet>();
        var bounds = new TreeSet<Long>(List.of(range.start(), range.end()));
        for (int other = 0; other < members.size(); other++) {
            var of = other == slot ? RangeSet.of(range) : losses.of(other);
            lost.add(of);
            for (var gap : of.ranges()) bounds.addAll(List.of(gap.start(), gap.end()));
        }
        var parts = new ArrayList<Part>();
        for (long start : bounds.headSet(range.end())) {
            var of = new BitSet();
            for (int other = 0; other < lost.size(); other++) {
                if (lost.get(other).contains(start)) of.set(other);
            }
            parts.add(new Part(ByteRange.between(start, bounds.higher(start)), of));
        }
        return parts;
    }

    /// Computes bytes of this member that it does not give, all in one row.
    private void restore(long offset, MemorySegment target) throws UnreadableException {
        var range = ByteRange.of(offset, target.byteSize());
        var read = new ArrayList<MemorySegment>();
        var losses = new ArrayList<RangeSet>();
        int gone = 0;
        for (int other = 0; other < members.size(); other++) {
            var member = members.get(other);
            boolean whole = other == slot || member instanceof Missing;
            if (whole) gone++;
            if (gone > layout.parities()) throw refusal(range);
            read.add(
                    whole
                            ? MemorySegment.NULL
                            : MemorySegment.ofArray(new byte[(int) range.length()]));
            losses.add(
                    whole
                            ? RangeSet.of(range)
                            : Salvage.read(member, offset, read.get(other)).shifted(offset));
        }
        for (var part : parts(range, losses::get)) {
            if (part.lost.cardinality() > layout.parities()) throw refusal(part.range);
            long from = part.range.start() - offset;
            long length = part.range.length();
            var there = new ArrayList<MemorySegment>();
            for (int other = 0; other < read.size(); other++) {
                boolean lost = part.lost.get(other);
                there.add(lost ? MemorySegment.NULL : read.get(other).asSlice(from, length));
            }
            solve(offset / chunk, part.lost, there, target.asSlice(from, length));
        }
    }

    /// With P as the sum of all data and Q as the sum of all data times powers of the generator.
    private void solve(long row, BitSet lost, List<MemorySegment> read, MemorySegment target) {
        int slots = members.size();
        int p = layout.p(row, slots);
        int q = layout.q(row, slots);
        target.fill((byte) 0);
        if (lost.cardinality() == 1 || (q >= 0 && lost.get(q))) {
            for (int other : sources(row, lost)) Syndrome.add(read.get(other), target);
            return;
        }
        var sum = MemorySegment.ofArray(new byte[(int) target.byteSize()]);
        for (int other : sources(row, lost)) {
            if (other == q) {
                Syndrome.add(read.get(other), target);
            } else if (other == p) {
                Syndrome.add(read.get(other), sum);
            } else {
                Syndrome.add(read.get(other), sum);
                Syndrome.addTimes(factor(row, other), read.get(other), target);
            }
        }
        int own = factor(row, slot);
        if (lost.get(p)) {
            Syndrome.multiply(Syndrome.inverse(own), target);
            return;
        }
        int second = lost.stream().filter(other -> other != slot).findFirst().orElseThrow();
        int other = factor(row, second);
        Syndrome.addTimes(other, sum, target);
        Syndrome.multiply(Syndrome.inverse(own ^ other), target);
    }

    private int factor(long row, int of) {
        return Syndrome.power(layout.power(row, of, members.size()));
    }

    private UnreadableException refusal(ByteRange range) {
        var place = own().trace(range.start());
        var root = place.isEmpty() ? "slot " + slot : place.getFirst().root();
        long at = place.isEmpty() ? range.start() : place.getFirst().offset();
        return new UnreadableException(
                root,
                ByteRange.of(at, range.length()),
                "too many members of its RAID" + layout.level() + " withhold this row");
    }
}
