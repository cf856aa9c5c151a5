package holmes.format.mdadm;

import java.util.OptionalLong;

final class Texts {

    private Texts() {}

    /// The number with which `text` begins; empty if there is none, or more than a long holds.
    static OptionalLong leading(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
        if (end == 0 || end > 18) return OptionalLong.empty();
        return OptionalLong.of(Long.parseLong(text.substring(0, end)));
    }
}
