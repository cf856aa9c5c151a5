package holmes.cli;

import java.util.Locale;

/// Sizes for people: binary units with one digit, and the bytes where they count.
final class Sizes {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    private Sizes() {}

    static String rounded(long bytes) {
        if (bytes < 1024) return bytes + " B";
        double size = bytes;
        int unit = -1;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    static String exact(long bytes) {
        return bytes < 1024 ? bytes + " bytes" : rounded(bytes) + " (" + bytes + " bytes)";
    }
}
