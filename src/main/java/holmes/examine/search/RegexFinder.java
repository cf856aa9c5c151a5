package holmes.examine.search;

import holmes.bytes.Refused;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what a regular expression matches. Matches do not overlap.
final class RegexFinder implements Finder {

    /// Characters that may be looked at for each one that is there: more means that the expression
    /// tries ways without end.
    private static final long PATIENCE = 2_000;

    private final Pattern pattern;

    RegexFinder(Pattern pattern) {
        this.pattern = pattern;
    }

    @Override
    public int longest() {
        return Needle.LONGEST;
    }

    @Override
    public List<Match> find(byte[] bytes, int from, int owned, int length) {
        var matches = new ArrayList<Match>();
        var text = new Bytes(bytes, 0, length, new long[] {PATIENCE * length});
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        matcher.region(Math.min(from, length), length);
        try {
            while (matcher.find() && matcher.start() < owned) {
                int size = matcher.end() - matcher.start();
                if (size > 0) matches.add(new Match(matcher.start(), size));
            }
        } catch (StackOverflowError e) {
            throw new Refused("The expression is too deeply nested for these bytes", e);
        }
        return matches;
    }

    /// Bytes as characters, without a copy, which counts how often it is asked.
    private static final class Bytes implements CharSequence {
        private final byte[] bytes;
        private final int start;
        private final int end;
        private final long[] left;

        Bytes(byte[] bytes, int start, int end, long[] left) {
            this.bytes = bytes;
            this.start = start;
            this.end = end;
            this.left = left;
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) throw new Refused("The expression takes too long on these bytes");
            return (char) (bytes[start + index] & 0xff);
        }

        @Override
        public int length() {
            return end - start;
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Bytes(bytes, start + from, start + to, left);
        }

        @Override
        public String toString() {
            return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        }
    }
}
