package holmes.examine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds bytes by the method of Horspool: where the last byte does not fit, it skips as far as the
/// bytes that were read allow. Matches may overlap.
final class BytesFinder implements Finder {

    private final byte[] needle;
    private final int[] skip = new int[256];

    BytesFinder(byte[] needle) {
        this.needle = needle.clone();
        Arrays.fill(skip, needle.length);
        for (int i = 0; i < needle.length - 1; i++) {
            skip[needle[i] & 0xff] = needle.length - 1 - i;
        }
    }

    @Override
    public int longest() {
        return needle.length;
    }

    @Override
    public List<Match> find(byte[] bytes, int from, int owned, int length) {
        var matches = new ArrayList<Match>();
        int last = needle.length - 1;
        int end = Math.min(owned, length - last);
        for (int at = 0; at < end; ) {
            byte b = bytes[at + last];
            if (b != needle[last]) {
                at += skip[b & 0xff];
                continue;
            }
            if (Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                matches.add(new Match(at, needle.length));
                at++;
            } else {
                at += skip[b & 0xff];
            }
        }
        return matches;
    }
}
