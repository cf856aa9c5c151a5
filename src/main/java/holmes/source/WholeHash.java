package holmes.source;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;

/// The SHA-256 of everything that a medium gives.
///
/// @param size bytes of the medium
/// @param sha256 of the bytes that could be read, in order; those that could not are left out, so
///   it is the medium's own digest only if `unreadable` is empty
/// @param fingerprint see {@link Fingerprint}, taken from the same pass
/// @param unreadable bytes that are not in the digest
public record WholeHash(long size, String sha256, String fingerprint, RangeSet unreadable) {

    private static final int STEP = 1 << 20;

    public boolean complete() {
        return unreadable.isEmpty();
    }

    /// Reads the device once, from start to end, with one buffer of 1 MiB.
    public static WholeHash of(BlockDevice device, Progress progress) throws Progress.Cancelled {
        var digest = Digests.sha256();
        var fingerprint = Fingerprint.whileReading(device.size());
        var bytes = new byte[STEP];
        var buffer = MemorySegment.ofArray(bytes);
        var unreadable = new ArrayList<ByteRange>();
        for (long at = 0; at < device.size(); at += STEP) {
            progress.report("hashing", at, device.size());
            var range = ByteRange.of(0, Math.min(STEP, device.size() - at));
            var missing = Salvage.read(device, at, buffer.asSlice(0, range.length()));
            fingerprint.pass(at, buffer.asSlice(0, range.length()), missing);
            unreadable.addAll(missing.shifted(at).ranges());
            for (var given : missing.complement(range).ranges()) {
                digest.update(bytes, (int) given.start(), (int) given.length());
            }
        }
        progress.report("hashing", device.size(), device.size());
        return new WholeHash(
                device.size(),
                Digests.hex(digest.digest()),
                fingerprint.done(),
                new RangeSet(unreadable));
    }
}
