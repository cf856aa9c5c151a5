package holmes.ui.stack;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// Where each box is drawn, and what is joined with what: computed without a screen.
///
/// Lengths are pixels at ordinary size.
///
/// @param boxes in the order in which they are drawn
/// @param links from what lies below to what lies on it
public record Plan(List<Placed> boxes, List<Link> links, double width, double height) {

    public static final Plan EMPTY = new Plan(List.of(), List.of(), 0, 0);

    public Plan {
        boxes = List.copyOf(boxes);
        links = List.copyOf(links);
    }

    /// A box with its place.
    public record Placed(Box box, double x, double y, double width, double height) {

        public double middle() {
            return y + height / 2;
        }
    }

    public record Link(Placed from, Placed to) {}

    /// Where to go from a box.
    public enum Way {
        DOWN_THE_STACK,
        UP_THE_STACK,
        PREVIOUS,
        NEXT
    }

    public static Plan of(List<Box> boxes) {
        return new Planner(boxes).plan();
    }

    public Optional<Placed> find(String id) {
        return boxes.stream().filter(placed -> placed.box().id().equals(id)).findFirst();
    }

    /// The box that an arrow key leads to: along a link if there is one, to the nearest otherwise.
    public Optional<Placed> from(String id, Way way) {
        var here = find(id);
        if (here.isEmpty()) return boxes.stream().findFirst();
        return switch (way) {
            case DOWN_THE_STACK ->
                    nearest(
                            here.get(),
                            links.stream()
                                    .filter(link -> link.to().equals(here.get()))
                                    .map(Link::from)
                                    .toList());
            case UP_THE_STACK ->
                    nearest(
                            here.get(),
                            links.stream()
                                    .filter(link -> link.from().equals(here.get()))
                                    .map(Link::to)
                                    .toList());
            case PREVIOUS ->
                    nearest(here.get(), column(here.get(), other -> other < here.get().y()));
            case NEXT -> nearest(here.get(), column(here.get(), other -> other > here.get().y()));
        };
    }

    private List<Placed> column(Placed here, DoublePredicate wanted) {
        return boxes.stream()
                .filter(other -> other.x() == here.x())
                .filter(other -> wanted.test(other.y()))
                .toList();
    }

    private static Optional<Placed> nearest(Placed here, List<Placed> others) {
        Placed best = null;
        for (var other : others) {
            if (best == null || far(here, other) < far(here, best)) best = other;
        }
        return Optional.ofNullable(best);
    }

    private static double far(Placed here, Placed other) {
        return Math.abs(other.middle() - here.middle());
    }
}
