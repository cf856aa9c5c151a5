package holmes.stack;

import holmes.bytes.ByteRange;
import holmes.device.ParityLayout;
import java.util.List;
import java.util.stream.Stream;

/// What a device is made of, as a value: comparable, storable in a case, never an open handle.
///
/// A layer says how it came from the layers below it, down to the evidence, so the same value is
/// the address of a byte, the breadcrumb on screen and the citation in a report. It holds no path
/// and no drive letter: the same evidence gives the same value wherever it lies.
public sealed interface Layer {

    /// A disk or image.
    ///
    /// @param identity by serial, WWN or content, as the intake of the evidence established it
    record Medium(String identity) implements Layer {}

    /// A partition, by the number that the table (or Linux, for logical ones) gives it.
    record Partition(Layer table, int number, ByteRange range) implements Layer {}

    /// Any other part of a layer: a member's data area, a segment of a volume.
    record Slice(Layer of, ByteRange range) implements Layer {}

    /// Parts one after the other.
    record Linear(List<Layer> parts) implements Layer {
        public Linear {
            parts = List.copyOf(parts);
        }
    }

    /// Chunks dealt to the legs in turn.
    ///
    /// @param chunk bytes
    record Striped(List<Layer> legs, long chunk) implements Layer {
        public Striped {
            legs = List.copyOf(legs);
        }
    }

    /// Copies, of which one is read.
    record Mirrored(List<Layer> legs, int chosen) implements Layer {
        public Mirrored {
            legs = List.copyOf(legs);
        }
    }

    /// RAID10 with near copies.
    ///
    /// @param members data areas in slot order
    /// @param chunk bytes
    /// @param preference slot numbers, the one to be read first
    record NearMirrored(List<Layer> members, int copies, long chunk, List<Integer> preference)
            implements Layer {
        public NearMirrored {
            members = List.copyOf(members);
            preference = List.copyOf(preference);
        }
    }

    /// RAID10 with far or offset copies.
    ///
    /// @param members data areas in slot order
    /// @param near copies in neighbouring slots, of each of which there are `far`
    /// @param offset whether far copies lie in the rows that follow, not in zones of their own
    /// @param chunk bytes
    /// @param preference slot numbers, the one to be read first
    record FarMirrored(
            List<Layer> members,
            int near,
            int far,
            boolean offset,
            long chunk,
            List<Integer> preference)
            implements Layer {
        public FarMirrored {
            members = List.copyOf(members);
            preference = List.copyOf(preference);
        }
    }

    /// RAID4, 5 or 6. What members that are missing held is rebuilt from the others.
    ///
    /// @param members data areas in slot order
    /// @param chunk bytes
    record Parity(List<Layer> members, ParityLayout layout, long chunk) implements Layer {
        public Parity {
            members = List.copyOf(members);
        }
    }

    /// A logical volume: a name for what its segments make up.
    ///
    /// @param name `group/volume`
    record Volume(String name, String uuid, Layer on) implements Layer {}

    /// A copy-on-write branch of a layer.
    ///
    /// @param name of the branch within its case
    record Branched(Layer base, String name) implements Layer {}

    /// Something that should be here and is not.
    ///
    /// @param size bytes that it would have
    record Absent(String what, long size) implements Layer {}

    /// The layers that this one is made of.
    default List<Layer> below() {
        return switch (this) {
            case Medium _, Absent _ -> List.of();
            case Partition(var table, _, _) -> List.of(table);
            case Slice(var of, _) -> List.of(of);
            case Linear(var parts) -> parts;
            case Striped(var legs, _) -> legs;
            case Mirrored(var legs, _) -> legs;
            case NearMirrored(var members, _, _, _) -> members;
            case FarMirrored(var members, _, _, _, _, _) -> members;
            case Parity(var members, _, _) -> members;
            case Volume(_, _, var on) -> List.of(on);
            case Branched(var base, _) -> List.of(base);
        };
    }

    /// This layer, then everything below it, depth first.
    default Stream<Layer> descend() {
        return Stream.concat(Stream.of(this), below().stream().flatMap(Layer::descend));
    }
}
