package holmes.ui.files;

import java.util.Optional;

/// Width and height of a picture, as its first bytes say: a small file can claim to be a huge
/// picture, and would fill the memory when it is unpacked.
///
/// Source: PNG specification 11.2.2 (IHDR), GIF89a 18, ITU-T T.81 B.2.2 (SOF).
record PictureSize(String kind, long width, long height) {

    private static final long MOST_PIXELS = 40_000_000;

    boolean fits() {
        return width > 0 && height > 0 && width * height <= MOST_PIXELS;
    }

    static Optional<PictureSize> of(byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G') && bytes.length >= 24) {
            long width = big(bytes, 16) << 16 | big(bytes, 18);
            long height = big(bytes, 20) << 16 | big(bytes, 22);
            return Optional.of(new PictureSize("PNG", width, height));
        }
        if (starts(bytes, 'G', 'I', 'F', '8') && bytes.length >= 10) {
            return Optional.of(new PictureSize("GIF", little(bytes, 6), little(bytes, 8)));
        }
        return starts(bytes, 0xff, 0xd8, 0xff) ? jpeg(bytes) : Optional.empty();
    }

    /// Goes from marker to marker up to the start of the frame.
    private static Optional<PictureSize> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean other = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
            if (marker >= 0xc0 && marker <= 0xcf && !other) {
                return Optional.of(new PictureSize("JPEG", big(bytes, at + 7), big(bytes, at + 5)));
            }
            at += 2 + (int) big(bytes, at + 2);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xff) != with[i]) return false;
        return true;
    }

    private static long big(byte[] bytes, int at) {
        return ((bytes[at] & 0xffL) << 8) | (bytes[at + 1] & 0xffL);
    }

    private static long little(byte[] bytes, int at) {
        return ((bytes[at + 1] & 0xffL) << 8) | (bytes[at] & 0xffL);
    }
}
