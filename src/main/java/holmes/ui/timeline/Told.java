package holmes.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// All that is known of when things happened.
///
/// @param moments in order of time, and behind them those that nothing dates
/// @param lines the moments' words in small letters, to be searched
/// @param remarks what must be known of the clocks, one sentence each
public record Told(List<Moment> moments, List<String> lines, List<String> remarks) {

    static final Told NOTHING = of(List.of(), List.of());

    public Told {
        moments = List.copyOf(moments);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    public static Told of(List<Moment> moments, List<String> remarks) {
        var lines = moments.stream().map(m -> m.text().toLowerCase(Locale.ROOT)).toList();
        return new Told(moments, lines, remarks);
    }

    /// Those of some strands that have all the words, in any order.
    List<Moment> with(Predicate<Strand> strands, String words) {
        var wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
        var found = new ArrayList<Moment>();
        for (int i = 0; i < moments.size(); i++) {
            if (!strands.test(moments.get(i).strand())) continue;
            if (wanted.stream().allMatch(lines.get(i)::contains)) found.add(moments.get(i));
        }
        return found;
    }
}
