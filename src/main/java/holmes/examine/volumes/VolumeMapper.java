package holmes.examine.volumes;

import holmes.bytes.ByteRange;
import holmes.examine.volumes.MappedVolume.Mapped;
import holmes.examine.volumes.MappedVolume.Unmapped;
import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.Segment;
import holmes.format.lvm.Segment.Area;
import holmes.format.lvm.VolumeGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns the segments of a group into layers, as the kernel's device mapper would.
///
/// A physical volume that is not at hand becomes {@link holmes.stack.Layer.Absent}, so that what
/// lies on the others can still be read. Kinds of segments that Holmes does not read get a reason.
/// Opens and reads nothing. Source: LVM2 `lib/activate/dev_manager.c`; `lvmraid(7)`.
public final class VolumeMapper {

    /// More than LVM2 ever stacks.
    private static final int MAX_DEPTH = 64;

    private final VolumeGroup vg;
    private final PhysicalPieces physical;
    private final Map<String, LogicalVolume> byName = new HashMap<>();
    private final Set<String> stores = new HashSet<>();
    private final Map<LogicalVolume, Piece> done = new HashMap<>();
    private final Map<LogicalVolume, String> refused = new HashMap<>();
    private final Set<LogicalVolume> open = new HashSet<>();
    private final List<String> remarks = new ArrayList<>();

    private final boolean raid;

    private VolumeMapper(VolumeGroup vg, Map<String, PhysicalLayer> byUuid, boolean raid) {
        this.vg = vg;
        this.raid = raid;
        this.physical = new PhysicalPieces(vg, byUuid);
        for (var lv : vg.logicalVolumes()) {
            byName.putIfAbsent(lv.name(), lv);
            for (var segment : lv.segments()) {
                if (segment instanceof Segment.Snapshot snapshot) stores.add(snapshot.store());
            }
        }
    }

    /// Maps every volume of the group, hidden ones included, in the order of the text.
    ///
    /// @param byUuid where the physical volumes lie, by their UUID; those missing are left out
    public static List<MappedVolume> map(VolumeGroup vg, Map<String, PhysicalLayer> byUuid) {
        return map(vg, byUuid, true);
    }

    /// @param raid whether RAID volumes of several stripes are read, as older versions did not
    static List<MappedVolume> map(VolumeGroup vg, Map<String, PhysicalLayer> byUuid, boolean raid) {
        return vg.logicalVolumes().stream().map(new VolumeMapper(vg, byUuid, raid)::map).toList();
    }

    private MappedVolume map(LogicalVolume lv) {
        remarks.clear();
        try {
            var piece = volume(lv);
            if (piece.absent() == piece.size()) {
                remarks.add("All of it is missing.");
            } else if (piece.absent() > 0) {
                remarks.add("Up to " + piece.absent() + " of its bytes are missing.");
            }
            if (lv.status().contains("NOTSYNCED")) {
                remarks.add("Its copies were never made equal.");
            }
            return new Mapped(lv, piece.layer(), piece.size(), piece.absent(), remarks);
        } catch (Unmappable e) {
            return new Unmapped(lv, "Volume " + lv.name() + " cannot be read: " + e.why() + ".");
        }
    }

    private Piece volume(LogicalVolume lv) {
        var known = done.get(lv);
        if (known != null) return known;
        var why = refused.get(lv);
        if (why != null) throw new Unmappable(why);
        if (open.size() == MAX_DEPTH) throw new Unmappable("its volumes are stacked too deeply");
        if (!open.add(lv)) throw new Unmappable(lv.name() + " is made of itself");
        try {
            var piece = build(lv).named(vg.name() + "/" + lv.name(), lv.uuid());
            done.put(lv, piece);
            return piece;
        } catch (Unmappable e) {
            refused.put(lv, e.why());
            throw e;
        } finally {
            open.remove(lv);
        }
    }

    private Piece build(LogicalVolume lv) {
        if (vg.extentSize() <= 0) throw new Unmappable("the text does not say the extent size");
        if (!lv.whole()) {
            throw new Unmappable(
                    "the text has "
                            + lv.segments().size()
                            + " of its "
                            + lv.segmentCount()
                            + " segments");
        }
        if (stores.contains(lv.name())) {
            throw new Unmappable("it holds only what changed since or before a snapshot");
        }
        var pieces = new ArrayList<Piece>();
        long at = 0;
        for (var segment : lv.segments()) {
            if (segment.startExtent() < at) throw new Unmappable("its segments overlap");
            long gap = segment.startExtent() - at;
            if (gap > 0) pieces.add(Piece.absent("extents in no segment", bytes(gap)));
            pieces.add(segment(segment));
            at = segment.endExtent();
        }
        return Piece.linear(pieces);
    }

    private Piece segment(Segment segment) {
        if (segment.extentCount() <= 0) throw new Unmappable("it has an empty segment");
        return switch (segment) {
            case Segment.Striped striped -> striped(striped);
            case Segment.Mirror mirror -> mirror(mirror);
            case Segment.Raid images when images.type().equals("raid1") -> raid1(images);
            case Segment.Raid images when raid -> raid(images);
            case Segment.Raid images ->
                    throw new Unmappable("type " + images.type() + " is not read");
            case Segment.Snapshot s ->
                    throw new Unmappable("a snapshot of " + s.origin() + " is not read");
            case Segment.ThinPool _ -> throw new Unmappable("type thin-pool is not read");
            case Segment.Thin thin ->
                    throw new Unmappable("thin volumes, here in " + thin.pool() + ", are not read");
            case Segment.CachePool _ -> throw new Unmappable("type cache-pool is not read");
            case Segment.Cache cache ->
                    throw new Unmappable(
                            "the cache " + cache.pool() + " may hold newer data and is not read");
            case Segment.Unknown unknown when unknown.type().equals("error") ->
                    Piece.absent("an error segment", bytes(unknown.extentCount()));
            case Segment.Unknown unknown ->
                    throw new Unmappable("type " + unknown.type() + ": " + unknown.why());
        };
    }

    private Piece striped(Segment.Striped striped) {
        int legs = striped.areas().size();
        if (striped.extentCount() % legs != 0) {
            throw new Unmappable("its extents do not divide into its stripes");
        }
        long length = bytes(striped.extentCount() / legs);
        if (legs > 1 && (striped.stripeSize() <= 0 || length % striped.stripeSize() != 0)) {
            throw new Unmappable("its stripe size is not sound");
        }
        var pieces = striped.areas().stream().map(area -> area(area, length)).toList();
        return Piece.striped(pieces, striped.stripeSize());
    }

    private Piece mirror(Segment.Mirror mirror) {
        long length = bytes(mirror.extentCount());
        var legs = mirror.legs().stream().map(area -> area(area, length)).toList();
        int chosen = mirror.moved() < 0 ? firstWhole(legs, Set.of()) : 0;
        return Piece.mirrored(legs, chosen);
    }

    private Piece raid1(Segment.Raid raid) {
        long length = bytes(raid.extentCount());
        var legs = new ArrayList<Piece>();
        var behind = new HashSet<Integer>();
        for (var image : raid.images()) {
            var lv = lv(image.image());
            if (lv.status().contains("REBUILD")) behind.add(legs.size());
            legs.add(volume(lv).slice(ByteRange.of(0, length)));
        }
        return Piece.mirrored(legs, firstWhole(legs, behind));
    }

    private Piece raid(Segment.Raid raid) {
        var images = new ArrayList<Piece>();
        for (var image : raid.images()) {
            var lv = lv(image.image());
            var piece = volume(lv);
            boolean behind = lv.status().contains("REBUILD");
            if (behind) remarks.add(lv.name() + " was being rebuilt, and is not read.");
            images.add(behind ? Piece.absent(lv.name(), piece.size()) : piece);
        }
        return new RaidImages(raid, images, bytes(raid.extentCount())).piece(remarks);
    }

    /// The first leg of which nothing is missing and that was not being rebuilt.
    private int firstWhole(List<Piece> legs, Set<Integer> behind) {
        int chosen = 0;
        for (int leg = legs.size() - 1; leg >= 0; leg--) {
            if (legs.get(leg).absent() == 0 && !behind.contains(leg)) chosen = leg;
        }
        if (chosen > 0) remarks.add("Read from leg " + chosen + ": those before it are not whole.");
        return chosen;
    }

    private Piece area(Area area, long length) {
        var pv = vg.physicalVolume(area.of());
        long start = bytes(area.extent());
        return pv.isPresent()
                ? physical.piece(pv.get(), start, length)
                : volume(lv(area.of())).slice(Unmappable.range(start, length));
    }

    private LogicalVolume lv(String name) {
        var lv = byName.get(name);
        if (lv == null) throw new Unmappable(name + " is not in the text");
        return lv;
    }

    private long bytes(long extents) {
        return Unmappable.product(extents, vg.extentSize());
    }
}
