package holmes.examine.halves;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// Puts a member together from both halves of a mirror.
public final class Composite {

    private Composite() {}

    /// The preferred half, with the other one where the newer array wrote to it, and with nothing
    /// where it wrote to both: such bytes are unreadable rather than somebody else's.
    ///
    /// @param size bytes of the member
    public static Layer of(
            Half first, Half second, boolean preferFirst, long size, List<JudgedRange> judged) {
        var preferred = preferFirst ? first.layer() : second.layer();
        var parts = new ArrayList<Layer>();
        long at = 0;
        for (var range : judged) {
            var layer =
                    switch (range.verdict()) {
                        case PREFERRED -> preferred;
                        case FIRST -> first.layer();
                        case SECOND -> second.layer();
                        case LOST -> lost(range.range());
                    };
            if (layer.equals(preferred)) continue;
            add(parts, preferred, ByteRange.between(at, range.range().start()));
            add(parts, layer, range.range());
            at = range.range().end();
        }
        if (parts.isEmpty()) return preferred;
        add(parts, preferred, ByteRange.between(at, size));
        return new Layer.Linear(parts);
    }

    /// A half without the bytes that are somebody else's.
    ///
    /// @param size bytes of the member
    public static Layer without(Layer half, long size, RangeSet foreign) {
        var parts = new ArrayList<Layer>();
        long at = 0;
        for (var range : foreign.within(ByteRange.of(0, size)).ranges()) {
            add(parts, half, ByteRange.between(at, range.start()));
            parts.add(new Layer.Absent("overwritten by a newer array", range.length()));
            at = range.end();
        }
        add(parts, half, ByteRange.between(at, size));
        return new Layer.Linear(parts);
    }

    private static Layer lost(ByteRange range) {
        return new Layer.Absent("overwritten on both halves", range.length());
    }

    private static void add(List<Layer> parts, Layer layer, ByteRange range) {
        if (range.isEmpty()) return;
        parts.add(layer instanceof Layer.Absent ? layer : new Layer.Slice(layer, range));
    }
}
