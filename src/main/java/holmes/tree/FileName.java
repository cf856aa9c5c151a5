package holmes.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;

/// Names on disk are bytes. As text, a byte that is no part of valid UTF-8 becomes the lone
/// surrogate U+DC00 + byte, so that every name has one text and every text leads back to its bytes.
///
/// Python's `surrogateescape` does the same (PEP 383). Text with such characters must be written to
/// a file system through {@link #bytes}, never through the platform's own encoder.
public final class FileName {

    private static final int ESCAPE = 0xdc00;

    private FileName() {}

    public static String text(byte[] name) {
        boolean ascii = true;
        for (byte b : name) ascii &= b >= 0;
        if (ascii) return new String(name, java.nio.charset.StandardCharsets.ISO_8859_1);
        var in = ByteBuffer.wrap(name);
        var out = CharBuffer.allocate(name.length);
        var decoder =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isError()) return out.flip().toString();
            // One byte at a time, as a longer malformed run may hide a good character's start.
            out.put((char) (ESCAPE + Byte.toUnsignedInt(in.get())));
            decoder.reset();
        }
    }

    /// The bytes that {@link #text} was given.
    public static byte[] bytes(String text) {
        var out = new ByteArrayOutputStream(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !escaped(text, i)) continue;
            out.writeBytes(text.substring(from, i).getBytes(UTF_8));
            if (i < text.length()) out.write(text.charAt(i) - ESCAPE);
            from = i + 1;
        }
        return out.toByteArray();
    }

    private static boolean escaped(String text, int i) {
        char c = text.charAt(i);
        boolean low = c >= ESCAPE + 0x80 && c <= ESCAPE + 0xff;
        return low && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
