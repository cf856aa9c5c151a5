package holmes.examine.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.examine.document.DocumentKind.Classified;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;

/// Decides what a file is: first by magic numbers, then whether it is text, then by its lines.
final class Classifier {

    private static final int WINDOW = 64 << 10;

    /// Part of the bytes that may be none of a text's.
    private static final double ODD = 0.02;

    private static final int SECTOR = 512;

    private static final String IMAGE_NAMES =
            ".*\\.(img|raw|dd|bin|iso|ima|image|\\d{3}|qcow2?|vmdk|vhdx?|vdi|e01|ex01)";

    private final String name;
    private final MemorySegment content;
    private final byte[] head;

    Classifier(String name, MemorySegment content) {
        this.name = name.toLowerCase(Locale.ROOT);
        this.content = content;
        head = window(0);
    }

    Classified classify() {
        long size = content.byteSize();
        if (size == 0) return new Classified(DocumentKind.EMPTY, "the file is empty");
        var magic = Magic.of(head);
        if (magic != null) return magic;
        boolean text = isText(head) && isText(window(size / 2)) && isText(window(size - WINDOW));
        if (text) return new TextClassifier(name, content, head).classify();
        if (size % SECTOR == 0 && size >= 16 * SECTOR) {
            return new Classified(
                    DocumentKind.DISK_IMAGE, "bytes that are no text, in whole sectors");
        }
        boolean console = new TextClassifier(name, content, head).isConsole();
        if (console) {
            return new Classified(DocumentKind.CONSOLE_LOG, "kernel messages among garbage");
        }
        if (name.matches(IMAGE_NAMES) && size >= 16 * SECTOR) {
            return new Classified(
                    DocumentKind.DISK_IMAGE, "named as an image, though its last sector is short");
        }
        return new Classified(DocumentKind.OTHER, "bytes of no known kind");
    }

    private byte[] window(long from) {
        long start = Math.max(0, Math.min(from, content.byteSize()));
        long length = Math.min(WINDOW, content.byteSize() - start);
        return content.asSlice(start, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /// Text may be UTF-8, latin-1 or UTF-16, with some control characters of a console.
    private boolean isText(byte[] bytes) {
        if (bytes.length == 0) return true;
        int odd = 0;
        int nul = 0;
        for (byte b : bytes) {
            if (b == 0) nul++;
            else if (b < ' ' && b >= 0 && "\t\n\r\f\b\u001b\u0007".indexOf(b) < 0) odd++;
        }
        boolean wide = nul > 0 && isUtf16(head);
        return odd + (wide ? 0 : nul) <= ODD * bytes.length;
    }

    private static boolean isUtf16(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(2, bytes.length), ISO_8859_1);
        return start.equals("\u00ff\u00fe") || start.equals("\u00fe\u00ff");
    }
}
