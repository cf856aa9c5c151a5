package holmes.guide;

import holmes.device.ParityLayout;
import holmes.format.md.MdShape;
import holmes.stack.Layer;
import java.util.List;
import java.util.Optional;

/// The layers that the shapes of arrays come to.
final class Shapes {

    private Shapes() {}

    /// Whether Holmes knows the level and its layout.
    static boolean isKnown(MdShape shape) {
        return switch (shape.level()) {
            case -1, 0, 1 -> true;
            case 10 -> shape.near() > 0 && (shape.far() <= 1 || !shape.inSets());
            default -> parity(shape).isPresent();
        };
    }

    static Optional<ParityLayout> parity(MdShape shape) {
        return ParityLayout.of(shape.level(), shape.layout());
    }

    /// @param slots the members' data by slot
    /// @param usable slots that can be read, in the order in which they are to be
    /// @return nothing if that is too few, or the shape is not known
    static Optional<Layer> layer(MdShape shape, List<Layer> slots, List<Integer> usable) {
        if (usable.isEmpty() || !isKnown(shape)) return Optional.empty();
        boolean whole = usable.size() == slots.size();
        return switch (shape.level()) {
            case 1 -> Optional.of(slots.get(usable.getFirst()));
            case 10 -> copies(shape, slots, usable);
            case 0 ->
                    whole && shape.chunk() > 0
                            ? Optional.of(new Layer.Striped(slots, shape.chunk()))
                            : Optional.empty();
            case -1 -> whole ? Optional.of(new Layer.Linear(slots)) : Optional.empty();
            default -> withParity(shape, slots, usable.size());
        };
    }

    private static Optional<Layer> copies(
            MdShape shape, List<Layer> slots, List<Integer> preference) {
        int near = shape.near();
        int far = Math.max(1, shape.far());
        boolean fits = near * far <= slots.size() && shape.chunk() > 0;
        if (!fits || (shape.offset() && slots.size() % near != 0)) return Optional.empty();
        return Optional.of(
                far == 1
                        ? new Layer.NearMirrored(slots, near, shape.chunk(), preference)
                        : new Layer.FarMirrored(
                                slots, near, far, shape.offset(), shape.chunk(), preference));
    }

    private static Optional<Layer> withParity(MdShape shape, List<Layer> slots, int usable) {
        var layout = parity(shape).orElseThrow();
        boolean enough = usable >= slots.size() - layout.parities();
        boolean fits = slots.size() > layout.parities() && shape.chunk() > 0;
        return enough && fits
                ? Optional.of(new Layer.Parity(slots, layout, shape.chunk()))
                : Optional.empty();
    }
}
