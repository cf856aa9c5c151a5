package holmes.ui.compare;

import java.util.Arrays;

/// How densely differences lie, in as many equal pieces as a map has lines.
final class Density {

    private final double[] differing;
    private final boolean[] unreadable;
    private final double bytes;

    /// @param bytes in a piece
    private Density(int pieces, double bytes) {
        this.differing = new double[pieces];
        this.unreadable = new boolean[pieces];
        this.bytes = bytes;
    }

    /// @param length bytes that the map stands for
    static Density of(Found found, long length, int pieces) {
        var density = new Density(pieces, (double) length / pieces);
        for (var range : found.comparison().ranges()) {
            density.spread(range.offset(), range.length(), range.differing());
        }
        for (var range : found.comparison().unreadable()) {
            int first = density.piece(range.offset());
            int last = density.piece(range.offset() + range.length() - 1);
            Arrays.fill(density.unreadable, first, last + 1, true);
        }
        return density;
    }

    private void spread(long offset, long length, long count) {
        int first = piece(offset);
        int last = piece(offset + length - 1);
        if (first == last) {
            // Not by shares: a double cannot tell neighbouring bytes of an exbibyte apart.
            differing[first] += count;
            return;
        }
        for (int i = first; i <= last; i++) {
            double from = Math.max((double) offset, i * bytes);
            double to = Math.min((double) offset + length, (i + 1) * bytes);
            differing[i] += Math.max(0, to - from) / length * count;
        }
    }

    /// The piece in which a byte lies.
    int piece(long offset) {
        return Math.clamp((long) (offset / bytes), 0, differing.length - 1);
    }

    /// How many bytes of a piece differ, about: within a range they are taken for spread evenly.
    double differing(int piece) {
        return differing[piece];
    }

    /// Whether a device withheld anything of a piece.
    boolean unreadable(int piece) {
        return unreadable[piece];
    }

    /// 0 where nothing differs; else from a fifth, for one byte, up to 1, where all do. By orders
    /// of magnitude, because one sector in a terabyte must be seen as well.
    double weight(int piece) {
        if (differing[piece] <= 0) return 0;
        double part = Math.log1p(differing[piece]) / Math.log1p(Math.max(1, bytes));
        return 0.2 + 0.8 * Math.min(1, part);
    }
}
