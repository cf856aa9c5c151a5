package holmes.examine.search;

import holmes.bytes.Refused;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is looked for.
public sealed interface Needle {

    /// Longest bytes that are looked for, and longest match of an expression that is found.
    int LONGEST = 4096;

    /// @throws Refused if it is empty, too long or makes no sense
    Finder finder();

    /// @param digits hexadecimal, two a byte; blanks between them do not matter
    record Hex(String digits) implements Needle {

        public Hex {
            digits = digits.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public Finder finder() {
            if (!digits.matches("([0-9a-f]{2})+")) {
                throw new Refused("'" + digits + "' is not hexadecimal: two digits make a byte");
            }
            return new BytesFinder(fit(HexFormat.of().parseHex(digits)));
        }
    }

    /// As UTF-8, every character as it is.
    record Text(String text) implements Needle {

        @Override
        public Finder finder() {
            return new BytesFinder(fit(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// A regular expression of Java over bytes, each of them one character (ISO 8859-1). A match
    /// that would be longer than {@link #LONGEST} may be cut off or missed. The layer is searched
    /// in pieces of 1 MiB; `^`, `\\b` and what looks back take the start of each for a beginning.
    record Regex(String expression) implements Needle {

        @Override
        public Finder finder() {
            try {
                var pattern = Pattern.compile(expression, Pattern.DOTALL);
                if (pattern.matcher("").matches()) {
                    throw new Refused("The expression matches nothing at all, so everywhere");
                }
                return new RegexFinder(pattern);
            } catch (PatternSyntaxException e) {
                throw new Refused(
                        "'" + expression + "' is no regular expression: " + e.getDescription(), e);
            }
        }
    }

    private static byte[] fit(byte[] bytes) {
        if (bytes.length == 0) throw new Refused("There is nothing to look for");
        if (bytes.length > LONGEST) {
            throw new Refused("What is looked for is longer than " + LONGEST + " bytes");
        }
        return bytes;
    }
}
