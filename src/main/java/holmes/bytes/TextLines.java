package holmes.bytes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/// The lines of a text that nobody has vouched for: a console capture, a pasted report.
///
/// Reads ascending, once, with two small buffers, however large the document. A line that is no
/// UTF-8 is read as ISO 8859-1. NULs vanish (holes after a crash; it also makes ASCII of UTF-16),
/// and so do terminal sequences (ECMA-48, 5.4) and other control characters. A line is cut after
/// {@value #LONGEST} bytes. Blank lines are lines too.
public final class TextLines implements Iterator<TextLine> {

    /// Bytes of a line that are kept.
    public static final int LONGEST = 4 << 10;

    private static final int WINDOW = 1 << 18;

    private final MemorySegment document;
    private final byte[] window;
    private final byte[] line = new byte[LONGEST];
    private long windowEnd;
    private int inWindow;
    private int at;
    private long number = 1;

    public TextLines(MemorySegment document) {
        this.document = document;
        window = new byte[(int) Math.min(WINDOW, document.byteSize())];
        windowEnd = isMarked() ? 2 : 0;
    }

    /// A byte order mark of UTF-16 comes first.
    private boolean isMarked() {
        if (document.byteSize() < 2) return false;
        int first = document.get(ValueLayout.JAVA_BYTE, 0) & 0xff;
        int second = document.get(ValueLayout.JAVA_BYTE, 1) & 0xff;
        return first + second == 0xff + 0xfe && Math.min(first, second) == 0xfe;
    }

    public TextLines(byte[] document) {
        this(MemorySegment.ofArray(document));
    }

    @Override
    public boolean hasNext() {
        return at < inWindow || windowEnd < document.byteSize();
    }

    @Override
    public TextLine next() {
        if (!hasNext()) throw new NoSuchElementException("the document has ended");
        long mine = number;
        int length = 0;
        while (hasNext()) {
            byte b = nextByte();
            if (b == '\n') {
                number++;
                break;
            }
            if (b == '\r' && length > 0 && !lineEndFollows()) break;
            if (b != 0 && b != '\r' && length < LONGEST) line[length++] = b;
        }
        return new TextLine(mine, clean(decode(length)));
    }

    private byte nextByte() {
        if (at == inWindow) fill();
        return window[at++];
    }

    private void fill() {
        inWindow = (int) Math.min(window.length, document.byteSize() - windowEnd);
        MemorySegment.copy(document, ValueLayout.JAVA_BYTE, windowEnd, window, 0, inWindow);
        windowEnd += inWindow;
        at = 0;
    }

    private boolean lineEndFollows() {
        if (at == inWindow && windowEnd < document.byteSize()) fill();
        return at == inWindow || window[at] == '\n' || window[at] == '\r';
    }

    private String decode(int length) {
        boolean ascii = true;
        for (int i = 0; i < length && ascii; i++) ascii = line[i] >= 0;
        if (ascii) return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        try {
            var bytes = ByteBuffer.wrap(line, 0, length);
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    private static String clean(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) i++;
        if (i == text.length()) return text;
        var clean = new StringBuilder(text.length()).append(text, 0, i);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i = afterSequence(text, i + 1);
            } else {
                if (isPlain(c)) clean.append(c);
                i++;
            }
        }
        return clean.toString();
    }

    private static boolean isPlain(char c) {
        boolean control = c < ' ' || (c >= 0x7f && c <= 0x9f);
        return c == '\t' || (!control && c != '\ufeff');
    }

    private static final char ESCAPE = 0x1b;

    /// Control sequences end at a letter or one of `@[\]^_{|}~`; titles at BEL; others are short.
    private static int afterSequence(String text, int i) {
        if (i >= text.length()) return i;
        char kind = text.charAt(i++);
        if (kind == '[') {
            while (i < text.length() && text.charAt(i) >= 0x20 && text.charAt(i) < 0x40) i++;
            return Math.min(i + 1, text.length());
        }
        if (kind == ']') {
            int bell = text.indexOf('\u0007', i);
            return bell < 0 ? i : bell + 1;
        }
        boolean selectsSet = kind == '(' || kind == ')' || kind == '#';
        return Math.min(selectsSet ? i + 1 : i, text.length());
    }
}
