package holmes.examine.halves;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Judges, block by block, the ranges in which the halves of one mirror differ.
///
/// A half that equals its partner in the newer array where it differs from its old one was written
/// by the newer array. If both do, the resync wrote to the one that was not its source. Where it
/// wrote to one half, it also wrote to the other one if that was no source, be its partner at hand
/// or not: a resync goes through all mirrors side by side.
///
/// | | |
/// |---------|------------------------------------------------------------------------|
/// | reads   | the differing ranges of both halves and of their newer partners, once   |
/// | returns | ascending, disjoint ranges: `differing`, and zeros beside what is lost |
/// | errors  | a block that a partner withholds does not count as equal to it          |
///
/// @param differing bytes of the members, as an exact comparison found them
public record JudgeHalves(Half first, Half second, RangeSet differing)
        implements Request<List<JudgedRange>> {

    private static final int BLOCK = 4096;
    private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[BLOCK]);

    @Override
    public String kind() {
        return "judge-halves";
    }

    @Override
    public List<JudgedRange> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var a = bench.open(first.layer());
        var b = bench.open(second.layer());
        var judged = new ArrayList<JudgedRange>();
        long done = 0;
        for (var range : differing.ranges()) {
            for (long at = range.start(); at < range.end(); ) {
                long end = Math.min(range.end(), (at / BLOCK + 1) * BLOCK);
                var block = ByteRange.between(at, end);
                progress.report("judging halves", done, differing.length());
                add(
                        judged,
                        block,
                        verdict(
                                block,
                                touched(bench, first, a, block),
                                touched(bench, second, b, block)));
                done += block.length();
                at = end;
            }
        }
        Predicate<ByteRange> blank =
                block ->
                        isBlank(a, block)
                                && isBlank(b, block)
                                && (first.writtenUnseen() || touched(bench, first, a, block))
                                && (second.writtenUnseen() || touched(bench, second, b, block));
        return List.copyOf(spread(judged, blank, Math.min(a.size(), b.size())));
    }

    /// Beside what was overwritten on both halves, blocks in which both and their newer partners
    /// are blank may have been overwritten with zeros, up to the next block that shows that the
    /// resync did not come by.
    private List<JudgedRange> spread(
            List<JudgedRange> judged, Predicate<ByteRange> blank, long size) {
        var spread = new ArrayList<JudgedRange>();
        for (int i = 0; i < judged.size(); i++) {
            var next = judged.get(i);
            if (next.verdict() != Verdict.LOST) {
                spread.add(next);
                continue;
            }
            long before = spread.isEmpty() ? 0 : spread.getLast().range().end();
            long after = i + 1 < judged.size() ? judged.get(i + 1).range().start() : size;
            long start = next.range().start();
            long end = next.range().end();
            while (start - BLOCK >= before && blank.test(ByteRange.of(start - BLOCK, BLOCK))) {
                start -= BLOCK;
            }
            while (end + BLOCK <= after && blank.test(ByteRange.of(end, BLOCK))) end += BLOCK;
            add(spread, ByteRange.between(start, end), Verdict.LOST);
        }
        return spread;
    }

    private static boolean isBlank(BlockDevice half, ByteRange block) {
        try {
            return half.view(block.start(), BLOCK).mismatch(ZEROS) < 0;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private Verdict verdict(ByteRange block, boolean firstTouched, boolean secondTouched) {
        boolean firstGone = first.isInstalled(block);
        boolean secondGone = second.isInstalled(block);
        if (firstGone && (secondGone || secondTouched || second.writtenUnseen())) {
            return Verdict.LOST;
        }
        if (secondGone && (firstTouched || first.writtenUnseen())) return Verdict.LOST;
        if (firstGone) return Verdict.SECOND;
        if (secondGone) return Verdict.FIRST;
        if (firstTouched && secondTouched) {
            if (first.source() && !second.source()) return Verdict.FIRST;
            if (second.source() && !first.source()) return Verdict.SECOND;
            return first.source() ? Verdict.PREFERRED : Verdict.LOST;
        }
        if (firstTouched) return second.writtenUnseen() ? Verdict.LOST : Verdict.SECOND;
        if (secondTouched) return first.writtenUnseen() ? Verdict.LOST : Verdict.FIRST;
        return Verdict.PREFERRED;
    }

    private static boolean touched(Bench bench, Half half, BlockDevice own, ByteRange block) {
        return half.partner().map(partner -> same(own, bench.open(partner), block)).orElse(false);
    }

    private static boolean same(BlockDevice a, BlockDevice b, ByteRange block) {
        if (block.end() > b.size()) return false;
        try {
            return a.view(block.start(), block.length())
                            .mismatch(b.view(block.start(), block.length()))
                    < 0;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static void add(List<JudgedRange> judged, ByteRange block, Verdict verdict) {
        if (!judged.isEmpty()) {
            var last = judged.getLast();
            if (last.verdict() == verdict && last.range().end() == block.start()) {
                judged.removeLast();
                block = ByteRange.between(last.range().start(), block.end());
            }
        }
        judged.add(new JudgedRange(block, verdict));
    }
}
