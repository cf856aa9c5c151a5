package holmes.ui.bays;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The links between the halves of mirrors, as lines in the gaps between the bays.
///
/// @param pair number of the pair
/// @param points x and y in turn, in pixels
record Traces(int pair, List<Double> points) {

    Traces {
        points = List.copyOf(points);
    }

    /// How the chassis is drawn, in pixels.
    ///
    /// @param gap between two bays, and round all of them
    /// @param mark from the top of a bay to where its pair is marked
    record Grid(int columns, double width, double height, double gap, double mark) {

        double x(int bay) {
            return gap + bay % columns * (width + gap);
        }

        double y(int bay) {
            return gap + Math.floorDiv(bay, columns) * (height + gap);
        }
    }

    /// One line from each member of a pair to the next: out of the bay to its right, along the gap
    /// above the other one's row. Pairs keep apart, each in a lane of its own.
    static List<Traces> of(List<Bay> bays, Grid grid) {
        var members = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < bays.size(); i++) {
            int bay = i;
            bays.get(i)
                    .disk()
                    .flatMap(DiskCard::pair)
                    .ifPresent(
                            pair -> members.computeIfAbsent(pair, _ -> new ArrayList<>()).add(bay));
        }
        var traces = new ArrayList<Traces>();
        members.forEach((pair, its) -> {
            for (int i = 1; i < its.size(); i++)
                traces.add(between(pair, its.get(i - 1), its.get(i), grid));
        });
        return traces;
    }

    private static Traces between(int pair, int from, int to, Grid grid) {
        double lane = grid.gap() * (pair % 6 + 1) / 7;
        double out = grid.x(from) + grid.width();
        double in = grid.x(to) + grid.width();
        double start = grid.y(from) + grid.mark();
        double end = grid.y(to) + grid.mark();
        double along = grid.y(to) - grid.gap() + lane;
        return new Traces(
                pair,
                List.of(
                        out,
                        start,
                        out + lane,
                        start,
                        out + lane,
                        along,
                        in + lane,
                        along,
                        in + lane,
                        end,
                        in,
                        end));
    }
}
