package holmes;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Disk images for tests: packed under `src/test/resources/disks`, unpacked once into `target`.
public final class Fixtures {

    private static final Path PACKED = Path.of("src/test/resources/disks");
    private static final Path UNPACKED = Path.of("target/disks");

    private Fixtures() {}

    /// The image of one disk of a case, unpacked as a sparse file.
    public static synchronized Path disk(String name, int number) {
        var image = UNPACKED.resolve(name).resolve("disk" + number + ".img");
        if (Files.exists(image)) return image;
        try {
            Files.createDirectories(image.getParent());
            var partial = image.resolveSibling(image.getFileName() + ".part");
            unpack(PACKED.resolve(name).resolve("disk" + number + ".img.zst"), partial);
            return Files.move(partial, image, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path packed, Path image) throws IOException {
        try (var in = new ZstdInputStream(Files.newInputStream(packed));
                var out =
                        FileChannel.open(
                                image,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            var block = new byte[65536];
            var zeros = new byte[65536];
            long at = 0;
            for (int n; (n = in.readNBytes(block, 0, block.length)) > 0; at += n) {
                boolean last = n < block.length;
                if (!last && java.util.Arrays.equals(block, zeros)) continue;
                var bytes = ByteBuffer.wrap(block, 0, n);
                while (bytes.hasRemaining()) out.write(bytes, at + bytes.position());
            }
            if (out.size() < at) out.write(ByteBuffer.allocate(1), at - 1);
        }
    }
}
