package holmes.report.words;

/// Text from evidence, made fit for a terminal or a page: a name may hold whatever its writer
/// wanted, also sequences that move the cursor, or turn the direction of what follows.
public final class Printable {

    private Printable() {}

    /// Controls and halves of characters as `\x1b`; all else as it is.
    public static String of(String text) {
        var fit = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (isFit(c)) fit.appendCodePoint(c);
                    else fit.append(escaped(c));
                });
        return fit.toString();
    }

    private static boolean isFit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// Bytes that are no UTF-8 are U+DC00 + byte in names of ext.
    private static String escaped(int c) {
        int b = c >= 0xdc80 && c <= 0xdcff ? c - 0xdc00 : c;
        return b < 0x100 ? "\\x" + hex(b, 2) : "\\u{" + hex(b, 4) + "}";
    }

    private static String hex(int value, int digits) {
        var hex = Integer.toHexString(value);
        return "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
