package holmes.examine.table;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtFileSystem;
import holmes.format.gpt.Gpt;
import holmes.format.lvm.LvmMember;
import holmes.format.mbr.Mbr;
import holmes.format.mbr.MbrPartition;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;

/// Interim.
public record ReadTable(Layer layer) implements Request<ReadTable.Content> {

    public record Slot(int number, ByteRange range) {}

    public record Content(long size, String type, String uuid, List<Slot> partitions) {
        public Content {
            partitions = List.copyOf(partitions);
        }
    }

    @Override
    public String kind() {
        return "read-table";
    }

    @Override
    public Content perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(layer);
        var slots = new ArrayList<Slot>();
        try {
            var label = LvmMember.read(device, progress).label().present();
            if (label.isPresent()) {
                return new Content(device.size(), "LVM2_member", label.get().uuid(), slots);
            }
            if (ExtFileSystem.open(device).present().isPresent()) {
                return new Content(device.size(), "ext", "", slots);
            }
            var gpt = Gpt.read(device).present();
            if (gpt.isPresent()) {
                for (var e : gpt.get().entries()) {
                    long size = gpt.get().sectorSize();
                    slots.add(
                            new Slot(
                                    e.number(),
                                    ByteRange.between(e.first() * size, (e.last() + 1) * size)));
                }
                return new Content(device.size(), "gpt", "", slots);
            }
            var mbr = Mbr.read(device).present();
            if (mbr.isPresent()) {
                for (var e : mbr.get().partitions()) {
                    if (e.kind() == MbrPartition.Kind.EXTENDED) continue;
                    if (e.range().end() > device.size()) continue;
                    slots.add(new Slot(e.number(), e.range()));
                }
                return new Content(device.size(), "dos", "", slots);
            }
        } catch (UnreadableException e) {
            throw new Refused(e.getMessage() + "", e);
        }
        return new Content(device.size(), "", "", slots);
    }
}
