package holmes.ui.hex;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// What fields mean, for someone who does not know their names. The words stand in
/// `fields.properties`, under the specifications' own names.
final class FieldMeanings {

    private static final Properties WORDS = read();

    private FieldMeanings() {}

    /// One sentence; empty if there is none. Fields that are counted, as in `sys_ind 2` or
    /// `disks[3].state`, mean what they do without the number.
    static String of(String name) {
        return WORDS.getProperty(plain(name), "");
    }

    /// The same, of a field that means something else in other structures.
    static String of(String structure, String field) {
        var own = WORDS.getProperty(structure + "/" + plain(field));
        return own == null ? of(field) : own;
    }

    /// What that number stands for in that field, if numbers have names there.
    static Optional<String> of(String field, long value) {
        var key = plain(field) + "." + value;
        return Optional.ofNullable(WORDS.getProperty(key.toLowerCase(Locale.ROOT)));
    }

    /// Whether the number is a time, in seconds since 1970.
    static boolean isTime(String field) {
        return WORDS.getProperty(plain(field) + ".as", "").equals("time");
    }

    /// What the number counts and so leads to: `block`, `inode` or `sector`.
    static Optional<String> leads(String field) {
        return Optional.ofNullable(WORDS.getProperty(plain(field) + ".leads"));
    }

    private static String plain(String name) {
        return name.replaceAll("\\[\\d+]| \\d+$", "");
    }

    private static Properties read() {
        var words = new Properties();
        var file = FieldMeanings.class.getResourceAsStream("/holmes/ui/fields.properties");
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
