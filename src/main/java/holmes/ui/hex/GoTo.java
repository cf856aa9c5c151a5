package holmes.ui.hex;

import holmes.bytes.Refused;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An offset as people write it: `4096`, `0x1000`, `8s`, `1.5GiB`, `50%`, `+64k`, `-1s`, `end-512`.
///
/// `s` is a sector of 512 bytes always, as md, the partition tables of most disks and Linux count.
public final class GoTo {

    public static final String GRAMMAR =
            "Write an offset as 4096, 0x1000, 8s (sectors of 512 bytes), 1.5GiB or 50%, from here"
                    + " with + or -, from the end as end-512.";

    private static final Pattern FORM =
            Pattern.compile(
                    "end|(?<from>end(?=[+-]))?(?<sign>[+-])?"
                            + "(?:0x(?<hex>[0-9a-f]+)|(?<decimal>\\d+(?:\\.\\d+)?)(?<unit>[a-z%]*))");

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

    private GoTo() {}

    /// @param here the offset that `+` and `-` count from
    /// @param size bytes of the device
    /// @throws Refused if that is no offset, or none on this device
    public static long parse(String text, long here, long size) {
        var form = FORM.matcher(text.toLowerCase(Locale.ROOT).replaceAll("[\\s_,]", ""));
        if (!form.matches()) {
            throw new Refused("“" + text.strip() + "” is no offset. " + GRAMMAR);
        }
        var at = target(form, here, size);
        if (at.signum() < 0 || at.compareTo(BigInteger.valueOf(size)) >= 0) {
            throw new Refused(
                    "Offset %,d is not on this layer, which has %,d bytes.".formatted(at, size));
        }
        return at.longValueExact();
    }

    private static BigInteger target(Matcher form, long here, long size) {
        if (form.group().equals("end")) return BigInteger.valueOf(size - 1);
        var amount = amount(form, size);
        var from = BigInteger.valueOf(form.group("from") != null ? size : here);
        return switch (form.group("sign")) {
            case "+" -> from.add(amount);
            case "-" -> from.subtract(amount);
            case null, default -> amount;
        };
    }

    private static BigInteger amount(Matcher form, long size) {
        if (form.group("hex") != null) return new BigInteger(form.group("hex"), 16);
        var number = new BigDecimal(form.group("decimal"));
        if (form.group("unit").equals("%")) {
            return number.multiply(BigDecimal.valueOf(size)).movePointLeft(2).toBigInteger();
        }
        var unit = UNITS.get(form.group("unit"));
        if (unit == null) {
            throw new Refused("“" + form.group("unit") + "” is no unit. " + GRAMMAR);
        }
        return number.multiply(BigDecimal.valueOf(unit)).toBigInteger();
    }
}
