package holmes.examine.bench;

import holmes.device.Progress;
import java.nio.file.Path;
import java.util.List;

/// One thing that Holmes does, and the programs that do it or the least of it.
public interface Contest {

    /// For instance `two mirrors of 4 GiB, exact`.
    String name();

    /// What is to be reached.
    Goal goal();

    /// What keeps it from being faster, in words.
    String limit();

    /// Makes the data, by programs.
    ///
    /// @param folder empty, and emptied again afterwards
    void prepare(Path folder);

    /// What to measure beside, as a pipeline of programs with their arguments. What the last one
    /// writes is thrown away.
    List<List<String>> programs();

    /// Does it once, in this process.
    void holmes() throws Progress.Cancelled;

    /// Gives back what `prepare` opened.
    void end();

    /// What is to be reached, in numbers.
    sealed interface Goal {

        /// Holmes takes at most this many times as long as the programs.
        record AtMostTimes(double times) implements Goal {}

        /// Holmes is at least this many times faster than the programs.
        record Faster(double times) implements Goal {}

        /// Holmes takes at most this long, however fast the programs are.
        record Within(double seconds) implements Goal {}
    }
}
