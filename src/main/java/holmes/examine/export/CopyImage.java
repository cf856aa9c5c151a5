package holmes.examine.export;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a layer from end to end and, if the bench has a target, writes it as a sparse image.
///
/// Bytes that cannot be read are holes in the image; the outcome says which, and so does a map as
/// ddrescue makes them, which is laid beside it. A file that is there is never overwritten.
public record CopyImage(Layer layer) implements Request<CopyImage.Image> {

    private static final int PART = 1 << 20;
    private static final int BLOCK = 4096;

    /// @param sha256 of all bytes, those that are unreadable taken as zeros
    /// @param unreadable bytes of the layer that could not be had
    public record Image(long size, String sha256, RangeSet unreadable) {}

    @Override
    public String kind() {
        return "copy-image";
    }

    @Override
    public Image perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(layer);
        if (bench.target().isEmpty()) return copy(device, Optional.empty(), progress);
        var path = bench.target().get();
        var map = path.resolveSibling(path.getFileName() + LostParts.MAP);
        if (Files.exists(map, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(map + " would be taken for this image's map: name a new file");
        }
        try (var channel = open(path)) {
            var image = copy(device, Optional.of(channel), progress);
            long size = channel.size();
            if (size < image.size()) channel.write(ByteBuffer.allocate(1), image.size() - 1);
            if (!image.unreadable().isEmpty()) {
                LostParts.write(map, image.size(), image.unreadable());
            }
            return image;
        } catch (FileAlreadyExistsException e) {
            throw new Refused(path + " exists already: name a new file", e);
        } catch (IOException e) {
            throw new Refused(path + " cannot be written: " + Refused.why(e), e);
        }
    }

    private static FileChannel open(Path path) throws IOException {
        var folder = path.getParent();
        if (folder != null) Files.createDirectories(folder);
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static Image copy(BlockDevice device, Optional<FileChannel> channel, Progress progress)
            throws Progress.Cancelled {
        var digest = Digests.sha256();
        var missing = new ArrayList<ByteRange>();
        for (long at = 0; at < device.size(); at += PART) {
            progress.report("copying the image", at, device.size());
            long length = Math.min(PART, device.size() - at);
            var bytes = part(device, at, length, missing);
            digest.update(bytes.asByteBuffer());
            if (channel.isPresent()) write(channel.get(), at, bytes);
        }
        return new Image(device.size(), Digests.hex(digest.digest()), new RangeSet(missing));
    }

    private static MemorySegment part(
            BlockDevice device, long at, long length, List<ByteRange> missing) {
        try {
            return device.view(at, length);
        } catch (UnreadableException e) {
            var bytes = MemorySegment.ofArray(new byte[(int) length]);
            for (var bad : Salvage.read(device, at, bytes).ranges()) {
                bytes.asSlice(bad.start(), bad.length()).fill((byte) 0);
                missing.add(ByteRange.of(at + bad.start(), bad.length()));
            }
            return bytes;
        }
    }

    private static void write(FileChannel channel, long at, MemorySegment bytes) {
        try {
            for (long in = 0; in < bytes.byteSize(); in += BLOCK) {
                var block = bytes.asSlice(in, Math.min(BLOCK, bytes.byteSize() - in));
                if (isZero(block)) continue;
                var buffer = block.asByteBuffer();
                while (buffer.hasRemaining()) channel.write(buffer, at + in + buffer.position());
            }
        } catch (IOException e) {
            throw new Refused("The image cannot be written: " + Refused.why(e), e);
        }
    }

    private static boolean isZero(MemorySegment block) {
        return block.mismatch(ZEROS.asSlice(0, block.byteSize())) < 0;
    }

    private static final MemorySegment ZEROS = MemorySegment.ofArray(new byte[BLOCK]).asReadOnly();
}
