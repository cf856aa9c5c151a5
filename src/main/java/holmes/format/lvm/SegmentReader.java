package holmes.format.lvm;

import static holmes.format.lvm.Settings.MAX_32;

import holmes.format.lvm.Segment.Area;
import holmes.format.lvm.Segment.Image;
import holmes.format.lvm.config.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a segment out of its section, by the `type` that it names.
final class SegmentReader {

    private final Settings in;
    private final long start;
    private final long count;

    /// The text's word without what newer LVM2 adds to it (`cache+CACHE_USES_CACHEVOL`).
    private final String type;

    private SegmentReader(Settings in) {
        this.in = in;
        this.start = in.number("start_extent", MAX_32);
        this.count = in.number("extent_count", MAX_32);
        // LVM2 takes a segment without a type for a striped one.
        this.type = in.section().setting("type").isEmpty() ? "striped" : in.text("type");
    }

    static Segment read(Settings in) {
        return new SegmentReader(in).segment();
    }

    private Segment segment() {
        int plus = type.indexOf('+');
        var kind = plus < 0 ? type : type.substring(0, plus);
        return switch (kind) {
            case "striped", "linear" -> striped();
            case "mirror" -> mirror();
            case "snapshot" -> snapshot();
            case "thin-pool" -> thinPool();
            case "thin" -> thin();
            case "cache-pool" -> cachePool();
            case "cache" -> cache(plus);
            default -> kind.startsWith("raid") ? raid() : unknown("Holmes does not read this kind");
        };
    }

    private Segment striped() {
        var areas = areas("stripes", "stripe_count");
        if (areas.isEmpty()) return unknown("its stripes are not sound");
        long size = in.bytes("stripe_size");
        if (areas.get().size() > 1 && size == 0) return unknown("its stripe size is missing");
        return new Segment.Striped(start, count, size, areas.get());
    }

    private Segment mirror() {
        var legs = areas("mirrors", "mirror_count");
        if (legs.isEmpty()) return unknown("its legs are not sound");
        boolean move = in.section().setting("extents_moved").isPresent();
        long moved = move ? in.number("extents_moved", MAX_32) : -1;
        return new Segment.Mirror(start, count, legs.get(), in.optionalText("mirror_log"), moved);
    }

    private Segment raid() {
        // Extents kept free for another shape: what lies where depends on how far that had come.
        if (in.section().setting("reshape_count").isPresent()) {
            return unknown("it was given another shape");
        }
        boolean plain = in.section().setting("raid0_lvs").isPresent();
        var names = in.texts(plain ? "raid0_lvs" : "raids");
        long announced =
                in.optionalNumber("device_count", MAX_32)
                        + in.optionalNumber("stripe_count", MAX_32);
        var images = new ArrayList<Image>();
        for (int i = 0; i < names.size(); i++) {
            boolean metadata = names.get(i).contains("_rmeta_");
            if (metadata && i + 1 == names.size()) break;
            images.add(new Image(metadata ? names.get(i++) : "", names.get(i)));
        }
        if (images.isEmpty() || images.size() != announced) {
            in.note("raids", announced + " images", Integer.toString(images.size()));
            return unknown("its images are not sound");
        }
        return new Segment.Raid(start, count, type, in.bytes("stripe_size"), images);
    }

    private Segment snapshot() {
        boolean merging = in.section().setting("merging_store").isPresent();
        return new Segment.Snapshot(
                start,
                count,
                in.text("origin"),
                in.text(merging ? "merging_store" : "cow_store"),
                in.bytes("chunk_size"),
                merging);
    }

    private Segment thinPool() {
        return new Segment.ThinPool(
                start,
                count,
                in.text("metadata"),
                in.text("pool"),
                in.bytes("chunk_size"),
                in.number("transaction_id", Long.MAX_VALUE));
    }

    private Segment thin() {
        return new Segment.Thin(
                start,
                count,
                in.text("thin_pool"),
                in.number("device_id", MAX_32),
                in.number("transaction_id", Long.MAX_VALUE),
                in.optionalText("origin"));
    }

    private Segment cachePool() {
        return new Segment.CachePool(
                start, count, in.text("metadata"), in.text("data"), in.bytes("chunk_size"));
    }

    private Segment cache(int plus) {
        if (plus >= 0) return unknown("Holmes does not read this kind");
        return new Segment.Cache(start, count, in.text("cache_pool"), in.text("origin"));
    }

    private Segment unknown(String why) {
        return new Segment.Unknown(start, count, type, why);
    }

    /// Pairs of a volume's name and an extent, as many as the text announces.
    private Optional<List<Area>> areas(String list, String counter) {
        var values = in.values(list);
        var areas = new ArrayList<Area>();
        for (int i = 0; i + 1 < values.size(); i += 2) {
            if (values.get(i) instanceof Value.Text(String of)
                    && values.get(i + 1) instanceof Value.Whole(long extent)
                    && extent >= 0
                    && extent <= MAX_32) {
                areas.add(new Area(of, extent));
            }
        }
        long announced = in.number(counter, MAX_32);
        if (announced > 0 && areas.size() == announced && values.size() == 2 * announced) {
            return Optional.of(areas);
        }
        in.note(list, announced + " names with extents", areas.size() + " sound ones");
        return Optional.empty();
    }
}
