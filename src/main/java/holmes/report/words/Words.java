package holmes.report.words;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Figures as people read them. The same everywhere in the window, whatever the machine's locale.
public final class Words {

    private static final List<String> UNITS = List.of("KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

    private Words() {}

    /// Digits in groups of three: `1,048,576`.
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `1 byte`, `512 bytes`.
    public static String bytes(long number) {
        return count(number) + (number == 1 ? " byte" : " bytes");
    }

    /// To three figures or so: `232 MiB`, `1.50 KiB`, `16.0 TiB`.
    public static String size(long bytes) {
        if (bytes < 1024) return bytes(bytes);
        double amount = bytes;
        int unit = -1;
        while (amount >= 1024 && unit < UNITS.size() - 1) {
            amount /= 1024;
            unit++;
        }
        int decimals = amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", amount, UNITS.get(unit));
    }

    /// How long something will take, no more exact than an estimate can be.
    public static String about(Duration time) {
        long seconds = Math.max(1, time.toSeconds());
        if (seconds < 90) return "about " + seconds + " s";
        if (seconds < 90 * 60) return "about " + (seconds + 30) / 60 + " min";
        return String.format(Locale.ROOT, "about %.1f h", seconds / 3600.0);
    }

    /// `2012-01-23 16:50:21` of a time in ISO 8601.
    public static String time(String iso) {
        return iso.length() < 19 ? iso : iso.substring(0, 10) + " " + iso.substring(11, 19);
    }
}
