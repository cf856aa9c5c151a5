package holmes.format.lvm;

/// The identity that LVM2 gives to groups and volumes: 32 letters and digits, written in groups of
/// 6-4-4-4-4-4-6. Source: LVM2 `lib/id/id.c`.
public final class LvmUuid {

    /// Characters on disk.
    public static final int LENGTH = 32;

    private LvmUuid() {}

    /// @param raw as it stands in a PV header
    /// @return with dashes; `raw` itself if it is no identity
    static String dashed(String raw) {
        if (raw.length() != LENGTH || !isPlain(raw)) return raw;
        var text = new StringBuilder(raw);
        for (int at : new int[] {26, 22, 18, 14, 10, 6}) text.insert(at, '-');
        return text.toString();
    }

    /// Whether `text` is an identity with its dashes where they belong.
    public static boolean isValid(String text) {
        var raw = text.replace("-", "");
        return raw.length() == LENGTH && isPlain(raw) && dashed(raw).equals(text);
    }

    /// LVM2 writes letters and digits; it also reads `!` and `#`, which its table still has.
    private static boolean isPlain(String raw) {
        return raw.chars()
                .allMatch(c ->
                        (c >= '0' && c <= '9')
                                || (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || c == '!'
                                || c == '#');
    }
}
