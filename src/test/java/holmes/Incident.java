package holmes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The documents that were found with an incident's disks; `truth.json` beside them is for judging.
public record Incident(String name) {

    private Path folder() {
        return Path.of("src/test/resources/incidents", name);
    }

    public byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MemorySegment document(String file) {
        return MemorySegment.ofArray(bytes(file)).asReadOnly();
    }

    public JsonNode truth() {
        try {
            return new ObjectMapper().readTree(bytes("truth.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// File names, sorted.
    public List<String> files() {
        try (var files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
