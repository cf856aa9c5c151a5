package holmes.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Digests;
import holmes.casefile.Exhibit.Twin;
import holmes.casefile.Media.Specimen;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Progress.Cancelled;
import holmes.device.Salvage;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The request to take a medium into the case. Its place is not part of it.
///
/// @param label how people name the medium
record Intake(String label) {

    static final String KIND = "intake";

    private static final int MIB = 1 << 20;

    /// Tells a medium from those that have the same fingerprint, by reading them in full.
    ///
    /// @param open gives the device of an exhibit
    static Optional<Twin> twin(
            List<Exhibit> alike,
            Function<Exhibit, BlockDevice> open,
            Specimen found,
            Progress progress)
            throws Cancelled {
        if (alike.isEmpty()) return Optional.empty();
        var hash = sha256(found.device(), found.label(), progress);
        for (var other : alike) {
            var known = other.twin().map(Twin::sha256);
            var otherHash =
                    known.isPresent()
                            ? known.get()
                            : sha256(open.apply(other), other.label(), progress);
            if (hash.equals(otherHash)) return Optional.of(new Twin(other.identity(), hash, true));
        }
        return Optional.of(new Twin(alike.getFirst().identity(), hash, false));
    }

    /// Of all bytes; a piece of which a sector is unreadable counts as that fact.
    private static String sha256(BlockDevice device, String label, Progress progress)
            throws Cancelled {
        var digest = Digests.sha256();
        var buffer = MemorySegment.ofArray(new byte[MIB]);
        for (long at = 0; at < device.size(); at += MIB) {
            progress.report("telling " + label + " from its twin", at, device.size());
            var piece = buffer.asSlice(0, Math.min(MIB, device.size() - at));
            var unreadable = Salvage.read(device, at, piece);
            if (unreadable.isEmpty()) digest.update(piece.asByteBuffer());
            else digest.update(unreadable.toString().getBytes(UTF_8));
        }
        return Digests.hex(digest.digest());
    }
}
