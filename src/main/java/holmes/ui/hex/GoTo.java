package holmes.ui.hex;

import holmes.bytes.Refused;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An offset as people write it: `4096`, `0x1000`, `8s`, `1.5GiB`, `50%`, `+64k`, `end-512`, `block
/// 8193`, `chunk 12 + 0x30`, `3*64k`, `inode 11`.
///
/// `s` is a sector of 512 bytes always, as md, the partition tables of most disks and Linux count.
public final class GoTo {

    public static final String GRAMMAR =
            "Write an offset as 4096, 0x1000, 8s or sector 8 (of 512 bytes), 1.5GiB, 50%, chunk 3,"
                    + " block 7, inode 11; sums as block 7 + 64; from here with + or -, from the end"
                    + " as end-512.";

    private static final Pattern TERM =
            Pattern.compile(
                    "(?:(?<count>\\d+)\\*)?(?<word>end|here|sector|chunk|block|inode)?"
                            + "(?:0x(?<hex>[0-9a-f]+)|(?<decimal>\\d+(?:\\.\\d+)?)(?<unit>[a-z%]*))?");

    private static final Map<String, Long> UNITS =
            Map.ofEntries(
                    Map.entry("", 1L),
                    Map.entry("b", 1L),
                    Map.entry("s", 512L),
                    Map.entry("k", 1L << 10),
                    Map.entry("kib", 1L << 10),
                    Map.entry("m", 1L << 20),
                    Map.entry("mib", 1L << 20),
                    Map.entry("g", 1L << 30),
                    Map.entry("gib", 1L << 30),
                    Map.entry("t", 1L << 40),
                    Map.entry("tib", 1L << 40));

    private final String text;
    private final long here;
    private final long size;
    private final Units units;

    private GoTo(String text, long here, long size, Units units) {
        this.text = text;
        this.here = here;
        this.size = size;
        this.units = units;
    }

    /// @param here the offset that `+` and `-` count from
    /// @param size bytes of the device
    /// @throws Refused if that is no offset, or none on this device
    public static long parse(String text, long here, long size) {
        return parse(text, here, size, Units.NONE);
    }

    static long parse(String text, long here, long size, Units units) {
        var at = new GoTo(text, here, size, units).sum();
        if (at.signum() < 0 || at.compareTo(BigInteger.valueOf(size)) >= 0) {
            throw new Refused(
                    "Offset %,d is not on this layer, which has %,d bytes.".formatted(at, size));
        }
        return at.longValueExact();
    }

    private BigInteger sum() {
        var rest = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_,]", "");
        if (rest.isEmpty()) throw noOffset();
        var signed = rest.charAt(0) == '+' || rest.charAt(0) == '-';
        var sum = signed ? BigInteger.valueOf(here) : BigInteger.ZERO;
        boolean first = true;
        for (var part : rest.split("(?=[+-])", -1)) {
            boolean minus = part.startsWith("-");
            var term = minus || part.startsWith("+") ? part.substring(1) : part;
            var value = term(term, first && rest.equals(term));
            sum = minus ? sum.subtract(value) : sum.add(value);
            first = false;
        }
        return sum;
    }

    /// @param alone whether `end` is where to go, and so the last byte, or what to count from
    private BigInteger term(String term, boolean alone) {
        var form = TERM.matcher(term);
        if (term.isEmpty() || !form.matches()) throw noOffset();
        var number = number(form.group("hex"), form.group("decimal"));
        var unit = Optional.ofNullable(form.group("unit")).orElse("");
        var value =
                switch (form.group("word")) {
                    case "end" -> plain(number, BigInteger.valueOf(alone ? size - 1 : size));
                    case "here" -> plain(number, BigInteger.valueOf(here));
                    case "sector" -> times(number, unit, 512);
                    case "chunk" -> times(number, unit, known(units.chunk(), "chunks"));
                    case "block" -> times(number, unit, known(units.block(), "blocks"));
                    case "inode" -> inode(number, unit);
                    case null, default -> scaled(number.orElseThrow(this::noOffset), unit);
                };
        var count = form.group("count");
        return count == null ? value : value.multiply(new BigInteger(count));
    }

    private static Optional<BigDecimal> number(@Nullable String hex, @Nullable String decimal) {
        if (hex != null) return Optional.of(new BigDecimal(new BigInteger(hex, 16)));
        return Optional.ofNullable(decimal).map(BigDecimal::new);
    }

    private BigInteger plain(Optional<BigDecimal> number, BigInteger value) {
        if (number.isPresent()) throw noOffset();
        return value;
    }

    private BigInteger times(Optional<BigDecimal> number, String unit, long bytes) {
        if (!unit.isEmpty()) throw noOffset();
        return number.orElseThrow(this::noOffset)
                .multiply(BigDecimal.valueOf(bytes))
                .toBigInteger();
    }

    private static long known(long bytes, String what) {
        if (bytes <= 0) throw new Refused("This layer has no " + what + " that are known.");
        return bytes;
    }

    private BigInteger inode(Optional<BigDecimal> number, String unit) {
        if (!unit.isEmpty()) throw noOffset();
        long wanted = number.orElseThrow(this::noOffset).longValue();
        return units.inode()
                .apply(wanted)
                .map(BigInteger::valueOf)
                .orElseThrow(() -> new Refused("This layer has no inode " + wanted + "."));
    }

    private BigInteger scaled(BigDecimal number, String unit) {
        if (unit.equals("%")) {
            return number.multiply(BigDecimal.valueOf(size)).movePointLeft(2).toBigInteger();
        }
        var bytes = UNITS.get(unit);
        if (bytes == null) throw new Refused("“" + unit + "” is no unit. " + GRAMMAR);
        return number.multiply(BigDecimal.valueOf(bytes)).toBigInteger();
    }

    private Refused noOffset() {
        return new Refused("“" + text.strip() + "” is no offset. " + GRAMMAR);
    }
}
