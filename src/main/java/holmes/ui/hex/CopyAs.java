package holmes.ui.hex;

import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import java.util.HexFormat;
import java.util.Locale;

/// How a selection is put on the clipboard. An unreadable byte never becomes a zero: it shows as
/// `??` where text can say so, and is refused where only numbers can stand.
public enum CopyAs {
    HEX("hex") {
        @Override
        String write(byte[] bytes, RangeSet unreadable) {
            var text = new StringBuilder(bytes.length * 3);
            for (int i = 0; i < bytes.length; i++) {
                if (i > 0) text.append(i % 16 == 0 ? '\n' : ' ');
                text.append(unreadable.contains(i) ? "??" : HEXADECIMAL.toHexDigits(bytes[i]));
            }
            return text.toString();
        }
    },
    TEXT("text") {
        @Override
        String write(byte[] bytes, RangeSet unreadable) {
            var text = new StringBuilder(bytes.length);
            for (int i = 0; i < bytes.length; i++) {
                text.append(unreadable.contains(i) ? '?' : printable(bytes[i]));
            }
            return text.toString();
        }
    },
    C("C array") {
        @Override
        String write(byte[] bytes, RangeSet unreadable) {
            refuse(unreadable);
            var text = new StringBuilder("unsigned char data[" + bytes.length + "] = {");
            for (int i = 0; i < bytes.length; i++) {
                text.append(i % 12 == 0 ? "\n    " : " ");
                text.append(String.format(Locale.ROOT, "0x%02x,", bytes[i]));
            }
            return text.append("\n};\n").toString();
        }
    },
    PYTHON("Python bytes") {
        @Override
        String write(byte[] bytes, RangeSet unreadable) {
            refuse(unreadable);
            var text = new StringBuilder("data = bytes.fromhex(\n");
            for (int i = 0; i < bytes.length; i += 32) {
                int end = Math.min(bytes.length, i + 32);
                text.append("    \"").append(HEXADECIMAL.formatHex(bytes, i, end)).append("\"\n");
            }
            return text.append(")\n").toString();
        }
    };

    private static final HexFormat HEXADECIMAL = HexFormat.of();

    private final String words;

    CopyAs(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// @param unreadable counted from the first byte
    /// @throws Refused if it cannot say that a byte is unreadable, and one is
    abstract String write(byte[] bytes, RangeSet unreadable);

    /// The byte as ASCII, or a dot.
    static char printable(byte b) {
        return b >= 0x20 && b < 0x7f ? (char) b : b == '\n' || b == '\t' ? (char) b : '.';
    }

    private static void refuse(RangeSet unreadable) {
        if (unreadable.isEmpty()) return;
        throw new Refused(
                "%,d bytes of the selection are unreadable, and source code has no value for that:"
                                .formatted(unreadable.length())
                        + " copy it as hex, which shows them as ??.");
    }
}
