package holmes.offenders.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A view that fetches its own data.
public record NosyView(Path file) {
    String text() throws IOException {
        return Files.readString(file);
    }
}
