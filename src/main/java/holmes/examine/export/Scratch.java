package holmes.examine.export;

import holmes.bytes.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for one copy that is only passed on. It is gone when this is closed.
///
/// @param folder empty when made
public record Scratch(Path folder) implements AutoCloseable {

    public static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("holmes"));
        } catch (IOException e) {
            throw new Refused("No temporary folder can be made: " + Refused.why(e), e);
        }
    }

    /// Passes on the one regular file that was copied here, whatever its name: it may be one that
    /// Java cannot write. If a map of what is lost lies beside it, that has the longer name.
    ///
    /// @return whether there was one
    public boolean passOn(OutputStream target) {
        try (var copies = Files.walk(folder)) {
            var copy =
                    copies.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                            .min(Comparator.comparingInt(p -> p.toString().length()));
            if (copy.isPresent()) Files.copy(copy.get(), target);
            return copy.isPresent();
        } catch (IOException e) {
            throw new Refused("The copy cannot be passed on: " + Refused.why(e), e);
        }
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException e) {
            throw new Refused(folder + " cannot be removed: " + Refused.why(e), e);
        }
    }
}
