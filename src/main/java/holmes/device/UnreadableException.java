package holmes.device;

import holmes.bytes.ByteRange;

/// The medium withholds a sector. Never to be answered with zeros.
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    private final String root;
    private final ByteRange range;

    /// @param root the disk or image that refused
    /// @param range the bytes of that root that were asked for and not given
    /// @param why the medium's own words
    public UnreadableException(String root, ByteRange range, String why) {
        // No stack trace: a map of bad blocks may cause millions of these, and none is a bug.
        super(
                root + ": bytes " + range.start() + " to " + range.end() + " unreadable: " + why,
                null,
                false,
                false);
        this.root = root;
        this.range = range;
    }

    public String root() {
        return root;
    }

    public ByteRange range() {
        return range;
    }
}
