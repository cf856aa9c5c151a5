package holmes.examine.document;

import java.util.Locale;

/// When two serial numbers, or two models, as different programs print them, are the same.
public final class Serials {

    /// Digits and letters below which a match by chance is likely.
    private static final int SHORTEST = 5;

    /// Characters of a model in a SCSI inquiry.
    private static final int INQUIRY = 16;

    private Serials() {}

    /// The same but for case, spaces and Western Digital's `WD-`, which some programs leave out.
    public static boolean same(String one, String other) {
        var a = bare(one);
        return a.length() >= SHORTEST && a.equals(bare(other));
    }

    /// Whether a file's name holds the serial number, not as a part of a longer word.
    public static boolean isNamedIn(String fileName, String serial) {
        var bare = bare(serial);
        if (bare.length() < SHORTEST) return false;
        var name = fileName.toUpperCase(Locale.ROOT);
        for (int at = name.indexOf(bare); at >= 0; at = name.indexOf(bare, at + 1)) {
            int end = at + bare.length();
            boolean before = at > 0 && Character.isLetterOrDigit(name.charAt(at - 1));
            boolean after = end < name.length() && Character.isLetterOrDigit(name.charAt(end));
            if (!before && !after) return true;
        }
        return false;
    }

    /// Whether two models may be one: equal but for spaces and case, or one of them cut after the
    /// 16 characters of a SCSI inquiry, or one with its vendor in front.
    public static boolean sameModel(String one, String other) {
        var a = plain(one);
        var b = plain(other);
        if (a.isEmpty() || b.isEmpty()) return false;
        if (a.equals(b)) return true;
        return isCut(one, other)
                || isCut(other, one)
                || endsAfterVendor(one, other)
                || endsAfterVendor(other, one);
    }

    /// Whether two firmware revisions may be one: equal, or one of them the first or the last four
    /// characters of the other, as SCSI inquiries of ATA disks have them.
    public static boolean sameFirmware(String one, String other) {
        var a = one.strip();
        var b = other.strip();
        if (a.isEmpty() || b.isEmpty()) return false;
        return a.equals(b)
                || (a.length() == 4 && (b.startsWith(a) || b.endsWith(a)))
                || (b.length() == 4 && (a.startsWith(b) || a.endsWith(b)));
    }

    private static boolean isCut(String one, String other) {
        var cut = one.strip();
        var whole = other.strip();
        if (!plain(whole).startsWith(plain(cut)) || whole.length() <= INQUIRY) return false;
        boolean lostSpace =
                cut.length() == INQUIRY - 1 && " _".indexOf(whole.charAt(INQUIRY - 1)) >= 0;
        return cut.length() == INQUIRY || lostSpace;
    }

    private static boolean endsAfterVendor(String with, String without) {
        var words = with.strip().split("[ _]", 2);
        return words.length == 2 && plain(words[1]).equals(plain(without));
    }

    private static String bare(String serial) {
        var bare = serial.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        return bare.startsWith("WD-") ? bare.substring(3) : bare;
    }

    private static String plain(String model) {
        return model.toUpperCase(Locale.ROOT).replaceAll("[ _]+", "");
    }
}
