package holmes.casefile;

import holmes.bytes.Digests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.InflaterInputStream;

/// Bytes that a case keeps under their own hash, so that equal bytes are kept once: an outcome, a
/// document, a piece of evidence.
///
/// @param sha256 64 lower-case hexadecimal digits, of the bytes before packing
/// @param parts in order; each but the last holds {@value #PART} bytes before packing
public record Content(String sha256, List<byte[]> parts) {

    /// Small enough that content of any size needs little memory to be read.
    public static final int PART = 1 << 20;

    public Content {
        parts = List.copyOf(parts);
    }

    /// Something that writes bytes, once.
    public interface Source {
        void writeTo(OutputStream target) throws IOException;
    }

    public static Content of(byte[] bytes) {
        return written(target -> target.write(bytes));
    }

    public static Content written(Source source) {
        var digest = Digests.sha256();
        try (var packer = new Packer(digest)) {
            source.writeTo(packer);
            var parts = packer.parts();
            return new Content(Digests.hex(digest.digest()), parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes that were packed, one part in memory at a time.
    ///
    /// @param packed a part by its number from 0, or nothing after the last; one that is no zlib
    ///   stream shows as an `IOException` when it is read
    @SuppressWarnings("JdkObsolete") // an Enumeration is what SequenceInputStream takes
    public static InputStream unpacked(IntFunction<Optional<byte[]>> packed) {
        return new SequenceInputStream(
                new Enumeration<>() {
                    private int number;
                    private Optional<byte[]> next = packed.apply(0);

                    @Override
                    public boolean hasMoreElements() {
                        return next.isPresent();
                    }

                    @Override
                    public InputStream nextElement() {
                        var part = new ByteArrayInputStream(next.orElseThrow());
                        next = packed.apply(++number);
                        return new InflaterInputStream(part);
                    }
                });
    }
}
