package holmes.ui.files;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.Progress;
import holmes.report.words.Words;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;

/// The beginning of a file: as text if it is text, as a picture if it is one of a size that can be
/// shown, else as hex.
///
/// @param kind what is shown, and of what; or why there is nothing
/// @param content text or hex; empty if there is a picture
public record Preview(String kind, String content, Optional<Image> picture) {

    /// Where the bytes come from.
    public interface Source {

        /// @param most how many bytes at most
        /// @return the first bytes of the file; fewer if it is shorter
        byte[] first(int most) throws Progress.Cancelled;

        /// Which of the bytes that were read could not be: they mean nothing.
        default RangeSet unreadable() {
            return RangeSet.EMPTY;
        }

        /// What it is, as the end of a sentence; empty if that needs no words.
        String words();
    }

    /// Bytes that are read of text and hex.
    private static final int MOST = 64 << 10;

    /// Larger pictures are shown as hex.
    private static final int MOST_OF_PICTURE = 4 << 20;

    private static final double WIDEST = 1200;
    private static final double HIGHEST = 900;
    private static final int ROW = 16;

    /// A sentence instead of content.
    public static Preview none(String why) {
        return new Preview(why, "", Optional.empty());
    }

    /// To be made in the background: pictures are unpacked here.
    ///
    /// @param size bytes of the whole file
    public static Preview of(Source source, long size) throws Progress.Cancelled {
        var bytes = source.first(MOST);
        var from = source.words().isEmpty() ? "" : ", " + source.words();
        var unreadable = source.unreadable().within(ByteRange.of(0, bytes.length));
        if (!unreadable.isEmpty()) return torn(bytes, unreadable, size, from);
        var picture = PictureSize.of(bytes);
        if (picture.isPresent() && picture.get().fits() && size <= MOST_OF_PICTURE) {
            var shown = picture(bytes.length < size ? source.first((int) size) : bytes);
            if (shown.isPresent()) {
                var what = picture.get();
                return new Preview(
                        "%s picture, %d × %d, %s%s"
                                .formatted(
                                        what.kind(),
                                        what.width(),
                                        what.height(),
                                        Words.size(size),
                                        from),
                        "",
                        shown);
            }
        }
        return of(bytes, size, from);
    }

    private static Preview torn(byte[] bytes, RangeSet unreadable, long size, String from) {
        var kind =
                "Hex, %s%s; %s bytes are unreadable, shown as -- and ×"
                        .formatted(part(bytes, size), from, Words.count(unreadable.length()));
        return new Preview(kind, hex(bytes, unreadable), Optional.empty());
    }

    private static String part(byte[] bytes, long size) {
        return bytes.length < size
                ? "first %s of %s".formatted(Words.size(bytes.length), Words.size(size))
                : Words.size(size);
    }

    private static Preview of(byte[] bytes, long size, String from) {
        var part = part(bytes, size);
        var text = text(bytes, bytes.length < size);
        return text.isEmpty() && bytes.length > 0
                ? new Preview("Hex, " + part + from, hex(bytes, RangeSet.EMPTY), Optional.empty())
                : new Preview("Text, " + part + from, text, Optional.empty());
    }

    /// Nothing if it is damaged.
    private static Optional<Image> picture(byte[] bytes) {
        var image = new Image(new ByteArrayInputStream(bytes));
        if (image.isError()) return Optional.empty();
        if (image.getWidth() <= WIDEST && image.getHeight() <= HIGHEST) return Optional.of(image);
        var smaller = new Image(new ByteArrayInputStream(bytes), WIDEST, HIGHEST, true, true);
        return smaller.isError() ? Optional.empty() : Optional.of(smaller);
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

    private static String hex(byte[] bytes, RangeSet unreadable) {
        var text = new StringBuilder();
        for (int at = 0; at < Math.min(bytes.length, MOST / 4); at += ROW) {
            var digits = new StringBuilder();
            var letters = new StringBuilder();
            for (int i = at; i < Math.min(bytes.length, at + ROW); i++) {
                boolean lost = unreadable.contains(i);
                byte b = bytes[i];
                digits.append(lost ? "--" : HexFormat.of().toHexDigits(b)).append(' ');
                letters.append(lost ? '×' : b >= 0x20 && b < 0x7f ? (char) b : '.');
            }
            text.append(String.format(Locale.ROOT, "%08x  %-48s ", at, digits))
                    .append(letters)
                    .append('\n');
        }
        return text.toString();
    }
}
