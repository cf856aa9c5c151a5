package holmes.examine.volumes;

import holmes.bytes.ByteRange;

/// Why a volume cannot be mapped, on its way to the answer. Never leaves the package.
final class Unmappable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unmappable(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }

    static long product(long left, long right) {
        try {
            return Math.multiplyExact(left, right);
        } catch (ArithmeticException e) {
            throw new Unmappable("its size exceeds 63 bits");
        }
    }

    static long sum(long left, long right) {
        try {
            return Math.addExact(left, right);
        } catch (ArithmeticException e) {
            throw new Unmappable("its size exceeds 63 bits");
        }
    }

    /// The range, if there are such bytes at all.
    static ByteRange range(long start, long length) {
        sum(start, length);
        return ByteRange.of(start, length);
    }
}
