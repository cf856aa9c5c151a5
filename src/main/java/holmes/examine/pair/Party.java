package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;

/// An open candidate; see {@link Candidate}.
public record Party(BlockDevice device, RangeSet ignore, boolean named) {

    /// The same from a later start on.
    Party from(long start) {
        if (start == 0) return this;
        var view = device.from(start);
        var rest = ignore.within(ByteRange.of(start, view.size())).shifted(-start);
        return new Party(view, rest, named);
    }

    long size() {
        return device.size();
    }
}
