package holmes.format.lvm;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.finding.Anomaly;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Everything that LVM2 keeps on one physical volume: its label and its metadata areas.
///
/// @param label absent on a device that is, or is no longer, a physical volume
/// @param areas those that the label names; without a label the usual one, if a header or a text is
///   there
public record LvmMember(Reading<LvmLabel> label, List<MetadataArea> areas) {

    /// Where the first area lies on every volume that LVM2 makes. Source: `pvck(8)`, "mda1 is
    /// always located at offset 4096".
    private static final long USUAL_START = 4096;

    /// Where extents begin by default; longer areas exist, and are then cut here.
    private static final long USUAL_END = 1 << 20;

    private static final int MAX_AREAS = 8;

    public LvmMember {
        areas = List.copyOf(areas);
    }

    /// Reads the label, then each ring. A device without any trace gives an absent label and no
    /// areas.
    public static LvmMember read(BlockDevice device, Progress progress) throws Progress.Cancelled {
        var label = label(device);
        var places = label.present().map(LvmLabel::metadataAreas).orElse(List.of());
        var areas = new ArrayList<MetadataArea>();
        for (var place : places.subList(0, Math.min(places.size(), MAX_AREAS))) {
            areas.add(MetadataArea.read(device, place, progress));
        }
        if (label.present().isEmpty() && device.size() > USUAL_START) {
            var usual = ByteRange.between(USUAL_START, Math.min(USUAL_END, device.size()));
            var area = MetadataArea.read(device, usual, progress);
            boolean trace = !(area.header() instanceof Reading.Absent);
            if (trace || !area.texts().isEmpty()) areas.add(area);
        }
        return new LvmMember(label, areas);
    }

    private static Reading<LvmLabel> label(BlockDevice device) {
        int length = (int) Math.min(LvmLabel.SEARCHED, device.size());
        var start = MemorySegment.ofArray(new byte[length]);
        RangeSet missing = Salvage.read(device, 0, start);
        var reading = LvmLabel.parse(start);
        if (missing.isEmpty() || reading.present().isPresent()) return reading;
        return new Reading.Garbled<>(
                List.of(new Anomaly("label", "readable", "unreadable bytes " + missing.ranges())));
    }
}
