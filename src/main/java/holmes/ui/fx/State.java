package holmes.ui.fx;

import holmes.report.words.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// What a piece of background work is doing. A stopped run has no result: it makes no claim.
///
/// @param <R> what it gives when done
public sealed interface State<R> {

    record Idle<R>() implements State<R> {}

    /// At work.
    ///
    /// @param step in words
    /// @param done bytes or items
    /// @param total bytes or items in all, 0 if not known
    /// @param elapsed since this step began
    record Running<R>(String step, long done, long total, Duration elapsed) implements State<R> {

        /// Done part of the step, 0 to 1, if the total is known.
        public Optional<Double> part() {
            if (total <= 0) return Optional.empty();
            return Optional.of(Math.clamp((double) done / total, 0, 1));
        }

        /// How long this step will still take at the pace it had so far; unknown in its first
        /// second and its first hundredth, where a pace would be a guess.
        public Optional<Duration> left() {
            if (elapsed.compareTo(Duration.ofSeconds(1)) < 0) return Optional.empty();
            return part().filter(p -> p >= 0.01)
                    .map(p -> Duration.ofMillis((long) (elapsed.toMillis() * (1 - p) / p)));
        }
    }

    record Done<R>(R result) implements State<R> {}

    record Stopped<R>() implements State<R> {}

    /// @param why one sentence for the examiner
    record Failed<R>(String why) implements State<R> {}

    default boolean running() {
        return this instanceof Running;
    }

    /// The result, if there is one.
    default Optional<R> outcome() {
        return this instanceof Done<R>(R result) ? Optional.of(result) : Optional.empty();
    }

    /// In one line.
    default String line() {
        return switch (this) {
            case Idle<R> _ -> "Not started";
            case Running<R> running -> line(running);
            case Done<R> _ -> "Done";
            case Stopped<R> _ -> "Stopped before the end: no claim is made";
            case Failed<R>(var why) -> why;
        };
    }

    private static String line(Running<?> running) {
        var part = running.part().map(p -> String.format(Locale.ROOT, ": %.0f %%", 100 * p));
        var left = running.left().map(time -> ", " + Words.about(time) + " left in this step");
        return capital(running.step()) + part.orElse("…") + left.orElse("");
    }

    private static String capital(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
