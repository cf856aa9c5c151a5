package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.device.BlockDevice;
import holmes.format.fat.FatStructures;
import holmes.format.fat.FatVolume;
import holmes.ui.hex.Recogniser;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The structures of a FAT that starts with its layer: its boot sector, and the names in its
/// directories, of those below the root as far as their beginning was seen.
final class FatAtlas implements Recogniser {

    private static final int SECTOR = 512;

    private final FatVolume volume;
    private final TreeMap<Long, ByteRange> folders = new TreeMap<>();

    private FatAtlas(FatVolume volume) {
        this.volume = volume;
        for (var piece : volume.rootPieces().pieces()) folders.put(piece.start(), piece);
    }

    static Optional<FatAtlas> of(BlockDevice device) {
        return FatVolume.read(device).present().map(FatAtlas::new);
    }

    Structure bootSector() {
        return new Structure("FAT boot sector", 0, volume.fields());
    }

    @Override
    public int piece() {
        return SECTOR;
    }

    @Override
    public List<Structure> in(long offset, MemorySegment sector) {
        long inside = offset - volume.data();
        if (inside >= 0
                && inside % volume.cluster() == 0
                && FatStructures.startsDirectory(sector)) {
            folders.put(offset, ByteRange.of(offset, volume.cluster()));
        }
        var folder = folders.floorEntry(offset);
        boolean held = folder != null && folder.getValue().contains(offset);
        return held ? FatStructures.names(offset, sector) : List.of();
    }
}
