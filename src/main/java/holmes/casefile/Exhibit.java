package holmes.casefile;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A medium that was taken into the case.
///
/// @param identity how layers name it: its serial number, else its WWN, else by content
/// @param label how people name it: serial number, or file name
/// @param sectorSize bytes
/// @param twin the exhibit that looks like it, if it does
/// @param snapshot what was kept of it at once, before anything could happen to it
public record Exhibit(
        String identity,
        String label,
        Optional<String> model,
        Optional<String> serial,
        Optional<String> wwn,
        int sectorSize,
        Fingerprint fingerprint,
        Optional<Twin> twin,
        List<Piece> snapshot) {

    public Exhibit {
        snapshot = List.copyOf(snapshot);
    }

    /// Another exhibit with the same fingerprint: a mirror half, or a copy.
    ///
    /// @param of the other's identity
    /// @param sha256 of this one in full, by which the two are told apart
    /// @param same whether the other has the same bytes throughout
    public record Twin(String of, String sha256, boolean same) {}

    /// Bytes that the case keeps.
    ///
    /// @param sha256 of them; absent if all are zero
    /// @param unreadable where they could not be read and stand as zeros, from the medium's start
    public record Piece(ByteRange range, Optional<String> sha256, RangeSet unreadable) {

        /// Reads a range and keeps it.
        public static Piece of(BlockDevice device, ByteRange range, Function<byte[], String> keep) {
            var bytes = new byte[Math.toIntExact(range.length())];
            var lost = Salvage.read(device, range.start(), MemorySegment.ofArray(bytes));
            return new Piece(
                    range,
                    isZero(bytes) ? Optional.empty() : Optional.of(keep.apply(bytes)),
                    lost.shifted(range.start()));
        }

        private static boolean isZero(byte[] bytes) {
            for (byte b : bytes) {
                if (b != 0) return false;
            }
            return true;
        }
    }

    /// Bytes.
    public long size() {
        return fingerprint.size();
    }

    /// How many bytes were kept at once; zeros, which need no room, among them.
    public long snapshotSize() {
        return snapshot.stream().mapToLong(piece -> piece.range().length()).sum();
    }

    /// What the hardware calls itself.
    public Optional<String> hardware() {
        return serial.or(() -> wwn);
    }

    public Layer.Medium medium() {
        return new Layer.Medium(identity);
    }
}
