package holmes.examine.bench;

import holmes.examine.bench.Contest.Goal;
import java.util.Locale;

/// What a contest came to: the best of several rounds on either side, taken in turn.
///
/// @param holmesSeconds of work in this process, without its start
/// @param programSeconds from the programs' start to their end
public record Measured(
        String name,
        double holmesSeconds,
        String program,
        double programSeconds,
        Goal goal,
        String limit) {

    public boolean reached() {
        return switch (goal) {
            case Goal.AtMostTimes(double times) -> holmesSeconds <= times * programSeconds;
            case Goal.Faster(double times) -> holmesSeconds * times <= programSeconds;
            case Goal.Within(double seconds) -> holmesSeconds <= seconds;
        };
    }

    /// One line for people.
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%-38s %8.3f s  %-18s %8.3f s  %s  %s; limited by %s",
                name,
                holmesSeconds,
                program,
                programSeconds,
                ratio(),
                reached() ? "reached" : "MISSED",
                limit);
    }

    private String ratio() {
        double times = holmesSeconds / programSeconds;
        return switch (goal) {
            case Goal.AtMostTimes(double most) ->
                    String.format(Locale.ROOT, "%.2f times as long, goal %.2f", times, most);
            case Goal.Faster(double least) ->
                    String.format(Locale.ROOT, "%.0f times faster, goal %.0f", 1 / times, least);
            case Goal.Within(double seconds) ->
                    String.format(Locale.ROOT, "goal within %.4f s", seconds);
        };
    }
}
