package holmes.format.smart;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Numbers as smartctl prints them: grouped in threes with a comma, a full stop, a space or an
/// apostrophe, as the locale of the machine wanted.
final class Numbers {

    private Numbers() {}

    /// The digits of `text` as one number; empty if there are none, or more than a long holds.
    static OptionalLong grouped(String text) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
        }
        return exact(digits.toString());
    }

    static OptionalLong exact(String digits) {
        if (digits.isEmpty() || digits.length() > 18) return OptionalLong.empty();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    /// The number with which `text` begins, in thousands groups or not.
    static OptionalLong leading(String text) {
        int end = 0;
        while (end < text.length() && isPart(text, end)) end++;
        return grouped(text.substring(0, end));
    }

    static OptionalInt small(OptionalLong number) {
        boolean fits = number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE;
        return fits ? OptionalInt.of((int) number.getAsLong()) : OptionalInt.empty();
    }

    static OptionalInt hex(String text) {
        if (!text.matches("0x[0-9a-fA-F]{1,7}.*")) return OptionalInt.empty();
        int end = 2;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && end < 9) end++;
        return OptionalInt.of(Integer.parseInt(text.substring(2, end), 16));
    }

    private static boolean isPart(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') return true;
        boolean groups = c == ',' || c == '.' || c == '\'' || c == '\u2019' || isSpace(c);
        if (!groups || at == 0 || at + 3 >= text.length()) return false;
        for (int i = at + 1; i <= at + 3; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }
}
