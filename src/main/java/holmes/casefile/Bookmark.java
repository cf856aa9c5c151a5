package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.stack.Layer;

/// Bytes that the examiner wants to find again, and to show in the report.
///
/// @param name short; empty if an earlier bookmark of the same bytes is taken back
/// @param remark what is to be said of them, may be empty
public record Bookmark(Layer layer, ByteRange range, String name, String remark)
        implements Statement {

    @Override
    public String kind() {
        return "bookmark";
    }
}
