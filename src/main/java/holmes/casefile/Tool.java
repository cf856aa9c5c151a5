package holmes.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What entries say did the work.
public final class Tool {

    private Tool() {}

    /// For instance `0.3.0`.
    public static String version() {
        var properties = new Properties();
        try (var in = Tool.class.getResourceAsStream("/holmes/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
