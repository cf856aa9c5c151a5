package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Finds texts of volume groups anywhere on a device: in the ring, in the blocks of backup and
/// archive files whose file system is gone, in swap. Needs no structure around them.
///
/// | | |
/// |---|---|
/// | reads | every byte once, in order; the neighbourhood of a text twice |
/// | memory | one window, at most twice {@link MetadataText#MAX_LENGTH}, and the texts found |
/// | errors | unreadable bytes end a text and are reported; the search goes on behind them |
///
/// A text whose blocks lie apart is found in parts. Not for use by several threads.
public final class TextCarver {

    private static final int WINDOW = 1 << 20;

    /// How far before a marker the beginning of its text is looked for.
    private static final int BEFORE = 16 << 10;

    /// How long the word can be that unreadable bytes tear.
    private static final int MAX_TOKEN = 4096;

    /// How long the first line of a heading can be, with the blank line behind it.
    private static final int MAX_COMMENT = 200;

    private final BlockDevice device;
    private final FoundTexts found = new FoundTexts();
    private RangeSet unreadable = RangeSet.EMPTY;
    private RangeSet holes = RangeSet.EMPTY;
    private byte[] window = new byte[0];
    private long base;
    private int filled;

    /// Offset on the device before which every marker has been looked at.
    private long done;

    /// Offset on the device before which no further text begins.
    private long floor;

    private TextCarver(BlockDevice device) {
        this.device = device;
    }

    /// Searches the whole device.
    public static Carving carve(BlockDevice device, Progress progress) throws Progress.Cancelled {
        return new TextCarver(device).carve(progress);
    }

    private Carving carve(Progress progress) throws Progress.Cancelled {
        long size = device.size();
        while (done < size) {
            progress.report("searching for LVM texts", done, size);
            fill(Math.max(0, done - BEFORE), BEFORE + WINDOW);
            searchWindow();
        }
        return new Carving(found.all(), unreadable, found.dropped());
    }

    private void searchWindow() {
        while (true) {
            int marker = MarkerScan.next(window, (int) (done - base), filled);
            if (marker < 0) break;
            int start = beginning(marker);
            floor = base + (start < 0 ? marker : start + 1);
            done = base + marker + 1;
            if (start >= 0) take(base + start);
            if (done >= base + filled) return;
        }
        boolean last = base + filled == device.size();
        long searched = base + filled - (last ? 0 : MarkerScan.LENGTH - 1);
        done = Math.max(done, searched);
    }

    /// Index of the beginning of the text to which the marker belongs, -1 if it belongs to none.
    private int beginning(int marker) {
        int from = (int) Math.max(Math.max(0, floor - base), marker - (long) BEFORE);
        if (window[marker] == MarkerScan.VOLUMES[0]) {
            return GroupHead.findBefore(window, from, marker, filled, base);
        }
        int line = marker + MarkerScan.LENGTH + 1 - GroupHead.CONTENTS.length;
        if (line < from || !GroupHead.startsWith(window, line, filled, GroupHead.CONTENTS))
            return -1;
        int comment = line;
        while (comment > from && line - comment < MAX_COMMENT && window[comment - 1] != 0) {
            comment--;
            if (GroupHead.startsWith(window, comment, line, GroupHead.GENERATED)) return comment;
        }
        return line;
    }

    /// Reads the text at offset `at` of the device, with a larger window if this one ends too
    /// early. The search goes on behind it; in what broke off, another text may begin.
    private void take(long at) {
        var result = TextReader.read(window, (int) (at - base), filled);
        int wanted = WINDOW;
        while (result.ranOut() && base + filled < device.size()) {
            if (at - base <= BEFORE) wanted *= 4;
            if (wanted > 2 * MetadataText.MAX_LENGTH) break;
            fill(Math.max(0, at - BEFORE), BEFORE + wanted);
            result = TextReader.read(window, (int) (at - base), filled);
        }
        var text = result.text();
        var place = ByteRange.between(at, base + result.end());
        if (text.group().isPresent() || text.heading().creationTime() != 0) {
            var bytes = MemorySegment.ofArray(window).asSlice(at - base, place.length());
            found.add(bytes, place, text, withHole(result));
        }
        done = Math.max(done, place.end());
        if (text.complete()) floor = Math.max(floor, place.end());
    }

    /// Says so if a text breaks off where the medium does not answer.
    private List<Anomaly> withHole(TextReader.Result result) {
        if (result.text().complete() || holes.isEmpty()) return result.anomalies();
        int nul = result.end();
        int last = Math.min(filled, nul + MAX_TOKEN);
        while (nul < last && window[nul] != 0) nul++;
        if (!holes.contains(base + nul)) return result.anomalies();
        var all = new ArrayList<>(result.anomalies());
        all.add(new Anomaly("text from byte " + (base + nul), "readable", "unreadable"));
        return List.copyOf(all);
    }

    /// Unreadable bytes stand as NUL in the window, where they end any text.
    private void fill(long from, int length) {
        base = from;
        filled = (int) Math.min(length, device.size() - from);
        if (window.length < filled) window = new byte[filled];
        var target = MemorySegment.ofArray(window).asSlice(0, filled);
        var missing = new ArrayList<ByteRange>();
        for (var hole : Salvage.read(device, from, target).ranges()) {
            target.asSlice(hole.start(), hole.length()).fill((byte) 0);
            missing.add(ByteRange.of(from + hole.start(), hole.length()));
        }
        holes = new RangeSet(missing);
        unreadable = unreadable.union(holes);
    }
}
