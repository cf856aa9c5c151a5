package holmes;

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
import java.util.Objects;

/// Disks that the real tools made, packed in `src/test/resources/disks` and unpacked once to
/// `target/disks`.
public final class Fixtures {

    private static final int BLOCK = 64 << 10;

    private Fixtures() {}

    /// The image of disk `number` of a case, unpacked as a sparse file.
    public static synchronized Path path(String name, int number) {
        var file = Path.of("target", "disks", name, "disk" + number + ".img");
        try {
            if (!Files.exists(file)) unpack(name + "/disk" + number + ".img.zst", file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same image, mapped.
    public static BlockDevice disk(String name, int number) {
        try (var channel = FileChannel.open(path(name, number))) {
            var all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            return new Memory(name + "/disk" + number, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String resource, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var partial = Files.createTempFile(file.getParent(), "partial", ".img");
        try (var packed = Fixtures.class.getResourceAsStream("/disks/" + resource);
                var bytes = new ZstdInputStream(Objects.requireNonNull(packed, resource));
                var out = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            long at = 0;
            for (var block = bytes.readNBytes(BLOCK);
                    block.length > 0;
                    block = bytes.readNBytes(BLOCK)) {
                if (!isZero(block)) out.write(ByteBuffer.wrap(block), at);
                at += block.length;
            }
            if (out.size() < at) out.write(ByteBuffer.allocate(1), at - 1);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) if (b != 0) return false;
        return true;
    }
}
