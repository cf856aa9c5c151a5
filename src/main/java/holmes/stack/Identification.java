package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.format.signature.Signature;
import java.util.List;

/// What lies on a device. Nothing found is an answer; that nothing was found where something could
/// not be read is another, which `unreadable` tells.
///
/// @param size bytes of the device
/// @param sectorSize bytes, as the device says
/// @param found everything that is recognised: first what `blkid` would name, last what is doubtful
/// @param tables the one in force first, then one that a hybrid disk has besides
/// @param ambivalent several file systems claim the device, and `blkid` would name none
/// @param unreadable places that were looked at in vain
public record Identification(
        long size,
        int sectorSize,
        List<Signature> found,
        List<PartitionTable> tables,
        boolean ambivalent,
        List<ByteRange> unreadable) {

    public Identification {
        found = List.copyOf(found);
        tables = List.copyOf(tables);
        unreadable = List.copyOf(unreadable);
    }

    /// Whether everything was readable and there was nothing.
    public boolean nothing() {
        return found.isEmpty() && tables.isEmpty() && unreadable.isEmpty();
    }
}
