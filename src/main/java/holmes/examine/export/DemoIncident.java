package holmes.examine.export;

import com.github.luben.zstd.ZstdInputStream;
import holmes.bytes.Refused;
import holmes.device.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The bundled incident: ten small disks of a server that was reinstalled by mistake, with its logs
/// and SMART reports.
public final class DemoIncident {

    private static final String FOLDER = "/holmes/demo/";
    private static final String PACKED = ".zst";
    private static final byte[] ZEROS = new byte[1 << 16];

    private DemoIncident() {}

    /// Unpacks everything that is not there yet. Images are sparse.
    ///
    /// @param folder made if it is missing
    /// @throws Refused if it cannot be written to
    public static void unpack(Path folder, Progress progress) throws Progress.Cancelled {
        try {
            Files.createDirectories(folder);
            var names = names();
            for (int i = 0; i < names.size(); i++) {
                progress.report("unpacking the incident", i, names.size());
                unpack(names.get(i), folder);
            }
        } catch (IOException e) {
            throw new Refused("The incident cannot be unpacked to " + folder + ": " + e, e);
        }
    }

    private static List<String> names() throws IOException {
        try (var index = resource("index.txt")) {
            var text = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /// Under another name until it is whole, so that a part of a disk is never taken for one.
    private static void unpack(String name, Path folder) throws IOException {
        boolean packed = name.endsWith(PACKED);
        var plain = packed ? name.substring(0, name.length() - PACKED.length()) : name;
        var file = folder.resolve(plain);
        if (Files.exists(file)) return;
        var part = folder.resolve("." + plain + ".part");
        try (var raw = resource(name);
                var in = packed ? new ZstdInputStream(raw) : raw;
                var out =
                        FileChannel.open(
                                part,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
            copy(in, out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(InputStream in, FileChannel out) throws IOException {
        var block = new byte[ZEROS.length];
        long at = 0;
        while (true) {
            int length = in.readNBytes(block, 0, block.length);
            if (length == 0) break;
            if (!Arrays.equals(block, 0, length, ZEROS, 0, length)) {
                var buffer = ByteBuffer.wrap(block, 0, length);
                while (buffer.hasRemaining()) out.write(buffer, at + buffer.position());
            }
            at += length;
        }
        if (out.size() < at) out.write(ByteBuffer.allocate(1), at - 1);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(
                DemoIncident.class.getResourceAsStream(FOLDER + name), "bundled file " + name);
    }
}
