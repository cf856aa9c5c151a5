package holmes.ui.hex;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What fields mean, for someone who does not know their names. The words stand in
/// `fields.properties`, under the specifications' own names.
final class FieldMeanings {

    private static final Properties WORDS = read();

    private FieldMeanings() {}

    /// One sentence; empty if there is none. Fields that are counted, as in `sys_ind 2`, mean what
    /// they do without the number.
    static String of(String name) {
        return WORDS.getProperty(name.replaceAll("[ \\[]\\d+]?$", ""), "");
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
