package holmes.ui.compare;

import holmes.bytes.ByteRange;
import java.util.List;

/// What the case says about which side is stale within a range.
///
/// @param range bytes from where the panes start
/// @param whole whether it was concluded of the layers as wholes rather than of these bytes
/// @param stale numbers of the panes that are, from 0; empty if nothing tells
/// @param why one sentence
/// @param entry that shows it
public record Judgement(
        ByteRange range, boolean whole, List<Integer> stale, String why, long entry) {

    public Judgement {
        stale = List.copyOf(stale);
    }
}
