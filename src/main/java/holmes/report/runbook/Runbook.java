package holmes.report.runbook;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.export.CopyImage;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A volume's recovery for a shell: which disks, which devices from them, and what must come out.
///
/// A function of the case alone. What the case does not hold, and a look at the evidence would add,
/// is listed by {@link #wanting}.
///
/// @param id short hash of the layer, in the names of the devices that the script makes
/// @param volume as people call it
/// @param layer what it is made of
/// @param holds libblkid's name of what lies on it; may be empty
/// @param size bytes
/// @param sha256 of it, what is unreadable taken as zeros; empty if the case has none
/// @param unreadable bytes of it
/// @param steps the devices that come before it, in order
/// @param extents what it comes to
/// @param restored the same by LVM, if LVM can
public record Runbook(
        String id,
        String volume,
        Layer layer,
        String holds,
        long size,
        Optional<String> sha256,
        RangeSet unreadable,
        List<Disks.Disk> disks,
        List<Step> steps,
        List<Extent> extents,
        Optional<Restored> restored) {

    public Runbook {
        disks = List.copyOf(disks);
        steps = List.copyOf(steps);
        extents = List.copyOf(extents);
    }

    /// @param text of the group's metadata
    /// @param devices the physical volumes', by their UUID and in the order of the text
    /// @param part of the volume that is wanted, if not all of it
    record Restored(Group group, String text, List<Device> devices, Optional<ByteRange> part) {
        Restored {
            devices = List.copyOf(devices);
        }
    }

    /// @param name within the runbook
    record Device(String uuid, String name) {}

    /// @throws Refused if the standard tools cannot make it
    public static Runbook of(Case file, String volume, Layer layer) {
        var known = new Known(file);
        var disks = new Disks(file.exhibits(), known);
        var layout = new Layout(disks);
        var extents = layout.of(layer);
        if (extents.stream().allMatch(extent -> extent.device().isEmpty())) {
            throw new Refused("Nothing of " + volume + " is on any disk");
        }
        var image = known.image(layer);
        long size = Extent.length(extents);
        var restored =
                Group.of(layer, known.assessments())
                        .flatMap(group -> restored(file, layout, layer, group));
        return new Runbook(
                Digests.sha256(CanonicalJson.text(layer)).substring(0, 8),
                volume,
                layer,
                known.holds(layer),
                size,
                image.map(CopyImage.Image::sha256),
                unreadable(extents)
                        .union(image.map(CopyImage.Image::unreadable).orElse(RangeSet.EMPTY)),
                disks.taken(),
                layout.steps(),
                extents,
                restored);
    }

    private static Optional<Restored> restored(Case file, Layout layout, Layer layer, Group group) {
        var text = group.text(file);
        var part = inside(layer, group.layer());
        if (text.isEmpty() || part.isEmpty()) return Optional.empty();
        var devices = new ArrayList<Device>();
        for (var physical : group.physical()) {
            var title = "Physical volume " + physical.uuid();
            var name = layout.device(physical.layer(), "physical", title);
            devices.add(new Device(physical.uuid(), name));
        }
        var range = layer.equals(group.layer()) ? Optional.<ByteRange>empty() : part;
        return Optional.of(new Restored(group, text.get(), devices, range));
    }

    /// Where a partition in a volume lies in the volume.
    private static Optional<ByteRange> inside(Layer layer, Layer volume) {
        if (layer.equals(volume)) return Optional.of(ByteRange.of(0, Long.MAX_VALUE));
        if (!(layer instanceof Layer.Partition(var table, _, var range))) return Optional.empty();
        return inside(table, volume).map(outer -> outer.locate(range));
    }

    private static RangeSet unreadable(List<Extent> extents) {
        var missing = new ArrayList<ByteRange>();
        long at = 0;
        for (var extent : extents) {
            if (extent.device().isEmpty()) missing.add(ByteRange.of(at, extent.length()));
            at += extent.length();
        }
        return new RangeSet(missing);
    }

    /// What the case lacks for the runbook to be complete, as requests to it.
    public static List<Request<?>> wanting(Case file, Layer layer) {
        var known = new Known(file);
        var wanting = new ArrayList<Request<?>>();
        if (known.image(layer).isEmpty()) wanting.add(new CopyImage(layer));
        Group.of(layer, known.assessments())
                .filter(group -> file.recall(group.witness()).isEmpty())
                .ifPresent(group -> wanting.add(group.witness()));
        return List.copyOf(wanting);
    }
}
