package holmes.examine.volumes;

import holmes.bytes.ByteRange;
import holmes.format.lvm.PhysicalVolume;
import holmes.format.lvm.VolumeGroup;
import java.util.List;
import java.util.Map;

/// Cuts extents out of physical volumes, at hand or not.
///
/// @param byUuid the layers at hand, by the UUID of the physical volume
record PhysicalPieces(VolumeGroup vg, Map<String, PhysicalLayer> byUuid) {

    PhysicalPieces {
        byUuid = Map.copyOf(byUuid);
    }

    /// @param start bytes from the first extent
    /// @param length bytes
    Piece piece(PhysicalVolume pv, long start, long length) {
        if (pv.dataStart() < 0) {
            throw new Unmappable("the text does not say where " + pv.name() + " has its extents");
        }
        var range = Unmappable.range(Unmappable.sum(pv.dataStart(), start), length);
        var layer = byUuid.get(pv.uuid());
        if (layer == null) return missing(pv, range);

        var here = range.intersect(ByteRange.of(0, layer.size()));
        if (here.isEmpty()) return beyond(pv, length);
        var slice = Piece.of(layer.layer(), layer.size()).slice(here);
        if (here.length() == length) return slice;
        return Piece.linear(List.of(slice, beyond(pv, length - here.length())));
    }

    private static Piece missing(PhysicalVolume pv, ByteRange range) {
        var what = "physical volume " + pv.name() + " (" + pv.uuid() + ")";
        return Piece.absent(what, Math.max(pv.size(), range.end())).slice(range);
    }

    private static Piece beyond(PhysicalVolume pv, long length) {
        return Piece.absent("what lies beyond the end of " + pv.name(), length);
    }
}
