package holmes.ui.files;

import holmes.report.words.Words;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// The beginning of a file, as text if it is text, as hex if it is not.
///
/// @param kind `text`, `hex` or why there is neither
public record Preview(String kind, String content) {

    /// Bytes that are read for it.
    public static final int MOST = 64 << 10;

    private static final int ROW = 16;

    /// A sentence instead of content.
    public static Preview none(String why) {
        return new Preview(why, "");
    }

    /// @param bytes up to {@link #MOST}
    /// @param size bytes of the whole file
    public static Preview of(byte[] bytes, long size) {
        var part =
                bytes.length < size
                        ? "first %s of %s".formatted(Words.size(bytes.length), Words.size(size))
                        : Words.size(size);
        var text = text(bytes, bytes.length < size);
        return text.isEmpty() && bytes.length > 0
                ? new Preview("Hex, " + part, hex(bytes))
                : new Preview("Text, " + part, text);
    }

    /// Empty if it is no text.
    private static String text(byte[] bytes, boolean cut) {
        // A cut may go through a letter of up to four bytes.
        for (int less = 0; less <= (cut ? Math.min(3, bytes.length) : 0); less++) {
            try {
                var text =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .decode(ByteBuffer.wrap(bytes, 0, bytes.length - less))
                                .toString();
                boolean plain = text.chars().allMatch(c -> c >= ' ' || "\t\n\r\f".indexOf(c) >= 0);
                return plain ? text : "";
            } catch (CharacterCodingException _) {
                // One byte less, then.
            }
        }
        return "";
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (int at = 0; at < Math.min(bytes.length, MOST / 4); at += ROW) {
            var row = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + ROW));
            var digits = HexFormat.ofDelimiter(" ").formatHex(row);
            text.append(String.format(Locale.ROOT, "%08x  %-47s  ", at, digits));
            for (byte b : row) text.append(b >= 0x20 && b < 0x7f ? (char) b : '.');
            text.append('\n');
        }
        return text.toString();
    }
}
