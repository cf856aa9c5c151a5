package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.Progress;

/// A layer that was opened, and what of it is to be shown.
///
/// @param range empty for its start
/// @param why the bytes that were wanted cannot be shown; empty if they can
record Arrival(Source source, ByteRange range, String why) {

    static Arrival at(Offer offer, Landing landing, Progress progress) throws Progress.Cancelled {
        var source = offer.opener().run(progress);
        try {
            return new Arrival(source, landing.on(source, progress), "");
        } catch (Refused refused) {
            return new Arrival(source, ByteRange.of(0, 0), String.valueOf(refused.getMessage()));
        }
    }
}
