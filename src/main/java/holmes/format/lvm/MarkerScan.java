package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/// Finds the words by which LVM2 texts are known, skipping most bytes.
///
/// Two words of equal length are sought at once, after Wu and Manber: the pair of bytes at the end
/// of the window tells how far the window can jump, which is nearly its whole length on zeros and
/// on data. The second word is the end of `contents = "Text Format Volume Group"`.
final class MarkerScan {

    /// Stands at the head of every group, in files and in the ring.
    static final byte[] VOLUMES = "physical_volumes {".getBytes(US_ASCII);

    /// Stands in every heading.
    static final byte[] FORMAT = "ormat Volume Group".getBytes(US_ASCII);

    static final int LENGTH = VOLUMES.length;

    private static final byte[] JUMPS = jumps();

    private MarkerScan() {}

    /// The first word at or after `from` that ends before `limit`, -1 if there is none.
    static int next(byte[] bytes, int from, int limit) {
        int end = from + LENGTH - 1;
        while (end < limit) {
            int jump = JUMPS[pair(bytes[end - 1], bytes[end])];
            if (jump == 0) {
                int start = end - LENGTH + 1;
                if (isMarker(bytes, start)) return start;
                jump = 1;
            }
            end += jump;
        }
        return -1;
    }

    private static boolean isMarker(byte[] bytes, int start) {
        int end = start + LENGTH;
        return Arrays.equals(bytes, start, end, VOLUMES, 0, LENGTH)
                || Arrays.equals(bytes, start, end, FORMAT, 0, LENGTH);
    }

    private static byte[] jumps() {
        var jumps = new byte[1 << 16];
        Arrays.fill(jumps, (byte) (LENGTH - 1));
        for (var word : new byte[][] {VOLUMES, FORMAT}) {
            for (int i = 1; i < LENGTH; i++) {
                int pair = pair(word[i - 1], word[i]);
                jumps[pair] = (byte) Math.min(jumps[pair], LENGTH - 1 - i);
            }
        }
        return jumps;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xff) << 8 | (second & 0xff);
    }
}
