package holmes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Disks that the real tools made, from `src/test/resources/disks`, unpacked once into `target`.
public final class Fixtures {

    private static final Path PACKED = Path.of("src/test/resources/disks");
    private static final Path UNPACKED = Path.of("target/disks");
    private static final byte[] ZEROS = new byte[1 << 16];

    private Fixtures() {}

    /// A disk of a case, read-only.
    public static BlockDevice disk(String name, int number) {
        return open(path(name, number));
    }

    /// The unpacked image of a disk.
    public static Path path(String name, int number) {
        var file = "disk" + number + ".img";
        var image = UNPACKED.resolve(name).resolve(file);
        try {
            if (!Files.exists(image)) unpack(PACKED.resolve(name).resolve(file + ".zst"), image);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return image;
    }

    /// What the tools said of the case when they made it.
    public static JsonNode truth(String name) {
        try {
            return new ObjectMapper().readTree(PACKED.resolve(name, "truth.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Any image file, mapped.
    public static BlockDevice open(Path image) {
        try (var channel = FileChannel.open(image, StandardOpenOption.READ)) {
            var bytes =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new Memory(image.getFileName().toString(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path image) throws IOException {
        Files.createDirectories(image.getParent());
        var part = Files.createTempFile(image.getParent(), image.getFileName().toString(), ".part");
        try (var in = new ZstdInputStream(Files.newInputStream(packed));
                var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var block = new byte[ZEROS.length];
            long size = 0;
            for (int length; (length = in.readNBytes(block, 0, block.length)) > 0; size += length) {
                boolean zero = Arrays.equals(block, 0, length, ZEROS, 0, length);
                if (!zero) out.write(ByteBuffer.wrap(block, 0, length), size);
            }
            extend(out, size);
        }
        Files.move(part, image, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Gives the file its length when it ends in zeros that were skipped.
    private static void extend(FileChannel out, long size) throws IOException {
        if (out.size() < size) out.write(ByteBuffer.wrap(ZEROS, 0, 1), size - 1);
    }
}
