package holmes.guide;

import holmes.device.Progress;
import holmes.examine.table.ReadTable;
import holmes.examine.volumes.CarveTexts;
import holmes.examine.volumes.MappedVolume;
import holmes.examine.volumes.PhysicalLayer;
import holmes.examine.volumes.VolumeMapper;
import holmes.format.lvm.FoundText;
import holmes.format.lvm.Segment;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Brings volume groups back from their texts, wherever those survive. (Interim choice.)
final class GroupStep {

    private final Desk desk;

    GroupStep(Desk desk) {
        this.desk = desk;
    }

    List<FoundText> carve(List<Layer> layers) throws Progress.Cancelled {
        var texts = new ArrayList<FoundText>();
        for (var carving : desk.ask(new CarveTexts(layers)).outcome())
            texts.addAll(carving.texts());
        return texts;
    }

    /// Where volumes begin according to the newest text of each group, in bytes of its volume.
    static List<Long> volumeStarts(List<FoundText> texts) {
        var starts = new TreeSet<Long>();
        for (var group : newest(texts).values()) {
            for (var volume : group.logicalVolumes()) {
                for (var segment : volume.segments()) {
                    if (segment instanceof Segment.Striped(long at, _, _, var areas)
                            && at == 0
                            && areas.size() == 1) {
                        group.physicalVolume(areas.getFirst().of())
                                .filter(pv -> pv.dataStart() >= 0)
                                .ifPresent(pv ->
                                        starts.add(
                                                pv.dataStart()
                                                        + areas.getFirst().extent()
                                                                * group.extentSize()));
                    }
                }
            }
        }
        return List.copyOf(starts);
    }

    private static Map<String, VolumeGroup> newest(List<FoundText> texts) {
        var newest = new TreeMap<String, VolumeGroup>();
        for (var text : texts) {
            if (!text.text().complete() || text.text().group().isEmpty()) continue;
            var group = text.text().group().get();
            newest.merge(group.uuid(), group, (a, b) -> b.seqno() > a.seqno() ? b : a);
        }
        return newest;
    }

    List<MappedVolume> volumes(List<Base> bases, List<FoundText> texts) throws Progress.Cancelled {
        List<MappedVolume> best = List.of();
        int most = -1;
        for (var group : newest(texts).values()) {
            for (var base : bases) {
                var map = new HashMap<String, PhysicalLayer>();
                for (var pv : group.physicalVolumes()) {
                    map.put(pv.uuid(), new PhysicalLayer(base.layer(), Long.MAX_VALUE / 4, ""));
                }
                var mapped = VolumeMapper.map(group, map);
                int holds = 0;
                for (var volume : mapped) {
                    if (volume instanceof MappedVolume.Mapped(_, var layer, _, _, _)) {
                        try {
                            if (!desk.ask(new ReadTable(layer)).outcome().type().isEmpty()) holds++;
                        } catch (RuntimeException e) {
                            // Does not fit.
                        }
                    }
                }
                if (holds > most) {
                    most = holds;
                    best = mapped;
                }
            }
        }
        return best;
    }
}
