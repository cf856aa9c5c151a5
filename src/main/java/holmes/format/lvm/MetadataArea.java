package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import holmes.format.lvm.MdaHeader.Location;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// A metadata area: its header, and every text that its ring still holds.
///
/// @param range where the area lies on the physical volume
/// @param header absent if it was overwritten; the ring is searched all the same
/// @param texts by their place in the ring
/// @param unreadable bytes of the area
/// @param anomalies texts that the header points to and that are not there
public record MetadataArea(
        ByteRange range,
        Reading<MdaHeader> header,
        List<RingText> texts,
        RangeSet unreadable,
        List<Anomaly> anomalies) {

    /// What the header says of a text.
    public enum Role {
        /// The valid one.
        COMMITTED,
        /// Written, and about to become valid when something stopped it.
        PRECOMMITTED,
        /// No longer pointed to, or there is no header to point to it.
        OLDER
    }

    /// @param found its places counted from the start of the area; one that passes the area's end
    ///   goes on at byte 512
    public record RingText(FoundText found, Role role) {}

    public MetadataArea {
        texts = List.copyOf(texts);
        anomalies = List.copyOf(anomalies);
    }

    /// Reads the header and searches the ring.
    ///
    /// @param pv the physical volume
    /// @param place the area on it, header included, as the label says; a sound header knows
    ///   better. What lies beyond the end of `pv` is left out.
    public static MetadataArea read(BlockDevice pv, ByteRange place, Progress progress)
            throws Progress.Cancelled {
        var device = ByteRange.of(0, pv.size());
        if (place.intersect(device).length() <= MdaHeader.SIZE) {
            return new MetadataArea(
                    place,
                    new Reading.Absent<>("outside the device"),
                    List.of(),
                    RangeSet.EMPTY,
                    List.of());
        }
        var sector = MemorySegment.ofArray(new byte[MdaHeader.SIZE]);
        var missing = Salvage.read(pv, place.start(), sector);
        Reading<MdaHeader> header =
                missing.isEmpty()
                        ? MdaHeader.parse(sector, place.start())
                        : new Reading.Garbled<>(List.of(UNREADABLE));
        long size =
                header instanceof Reading.Present(var h, var odd) && odd.isEmpty()
                        ? h.size()
                        : place.length();
        var range = ByteRange.of(place.start(), size).intersect(device);
        var area = pv.window(range);

        var ring = area.window(ByteRange.between(MdaHeader.SIZE, range.length()));
        var seam = ring.window(ByteRange.of(0, Math.min(ring.size(), MetadataText.MAX_LENGTH)));
        var carving = TextCarver.carve(new Concatenation(List.of(ring, seam)), progress);
        var locations = header.present().map(MdaHeader::locations).orElse(List.of());
        var texts =
                inRing(carving.texts(), ring.size()).stream()
                        .map(found -> withRole(found, locations, ring))
                        .toList();
        var unreadable = shifted(carving.unreadable().within(ByteRange.of(0, ring.size())));
        return new MetadataArea(
                range, header, texts, unreadable.union(missing), missing(locations, texts));
    }

    private static final Anomaly UNREADABLE = new Anomaly("mda_header", "readable", "unreadable");

    /// The texts that begin in the ring itself and not in its repetition, with places counted from
    /// the area. The end of one that wraps is not taken for a text of its own.
    private static List<FoundText> inRing(List<FoundText> found, long ring) {
        long wrapped =
                found.stream()
                        .flatMap(text -> text.places().stream())
                        .filter(place -> place.start() < ring)
                        .mapToLong(place -> place.end() - ring)
                        .max()
                        .orElse(0);
        var texts = new ArrayList<FoundText>();
        for (var text : found) {
            var places =
                    text.places().stream()
                            .filter(place -> place.start() < ring && place.start() >= wrapped)
                            .map(p -> ByteRange.of(MdaHeader.SIZE + p.start(), p.length()))
                            .toList();
            if (!places.isEmpty()) texts.add(text.at(places));
        }
        return texts;
    }

    private static List<Anomaly> missing(List<Location> locations, List<RingText> texts) {
        return locations.stream()
                .filter(location ->
                        texts.stream().noneMatch(t -> RingChecksum.isMeant(t.found(), location)))
                .map(l -> new Anomaly("raw_locn", "its text at byte " + l.offset(), "none"))
                .toList();
    }

    private static RangeSet shifted(RangeSet inRing) {
        return new RangeSet(
                inRing.ranges().stream()
                        .map(r -> ByteRange.of(MdaHeader.SIZE + r.start(), r.length()))
                        .toList());
    }

    private static RingText withRole(FoundText found, List<Location> locations, BlockDevice ring) {
        for (int slot = 0; slot < locations.size(); slot++) {
            if (RingChecksum.isMeant(found, locations.get(slot))) {
                var checked = RingChecksum.verified(found, locations.get(slot), ring);
                return new RingText(checked, slot == 0 ? Role.COMMITTED : Role.PRECOMMITTED);
            }
        }
        return new RingText(found, Role.OLDER);
    }
}
