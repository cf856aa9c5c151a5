package holmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// A folder of documents from the field that is not part of the project; the system property
/// `holmes.corpus` says where it lies. Tests that want it are skipped without it.
public final class Corpus {

    private Corpus() {}

    /// Regular files below `folder`, sorted, without the notes on their source.
    public static List<Path> files(String folder) {
        var root = System.getProperty("holmes.corpus");
        Assumptions.assumeTrue(root != null, "no corpus");
        try (var files = Files.walk(Path.of(root, folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !f.endsWith("SOURCE.md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MemorySegment document(Path file) {
        try {
            return MemorySegment.ofArray(Files.readAllBytes(file)).asReadOnly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        return new String(
                document(file).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE),
                java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
