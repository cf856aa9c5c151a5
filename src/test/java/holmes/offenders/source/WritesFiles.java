package holmes.offenders.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Opens evidence in a way that could change it.
public record WritesFiles(Path evidence) {
    FileChannel open() throws IOException {
        return FileChannel.open(evidence, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
