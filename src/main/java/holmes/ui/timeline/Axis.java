package holmes.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/// An axis of time on which seconds and years can both be seen: the longer nothing happened, the
/// fewer pixels a second gets.
///
/// @param times ascending, each once
/// @param places of the times, from 0 to 1
record Axis(List<Instant> times, List<Double> places) {

    /// From this on a gap is told in words.
    private static final Duration LONG = Duration.ofDays(2);

    Axis {
        times = List.copyOf(times);
        places = List.copyOf(places);
    }

    /// A stretch in which nothing happened.
    ///
    /// @param from place of its start, from 0 to 1
    record Gap(double from, double to, Duration length) {

        /// `16 years`.
        String words() {
            long days = length.toDays();
            if (days < 60) return days + " days";
            if (days < 730) return Math.round(days / 30.44) + " months";
            return Math.round(days / 365.25) + " years";
        }
    }

    static Axis of(Collection<Instant> moments) {
        var times = moments.stream().distinct().sorted().toList();
        var sums = new double[times.size()];
        for (int i = 1; i < sums.length; i++) {
            long nanos = Duration.between(times.get(i - 1), times.get(i)).toNanos();
            sums[i] = sums[i - 1] + Math.log1p(nanos / 1e9);
        }
        double all = sums.length == 0 ? 0 : sums[sums.length - 1];
        var places = Arrays.stream(sums).mapToObj(sum -> all > 0 ? sum / all : 0.5).toList();
        return new Axis(times, places);
    }

    /// Where a time lies, from 0 to 1; it must be one of the times.
    double at(Instant time) {
        int index = Collections.binarySearch(times, time);
        if (index < 0) throw new IllegalArgumentException("not on the axis: " + time);
        return places.get(index);
    }

    /// The long ones, in order.
    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < times.size(); i++) {
            var length = Duration.between(times.get(i - 1), times.get(i));
            if (length.compareTo(LONG) < 0) continue;
            gaps.add(new Gap(places.get(i - 1), places.get(i), length));
        }
        return gaps;
    }
}
