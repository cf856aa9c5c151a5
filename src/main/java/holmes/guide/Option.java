package holmes.guide;

import java.util.List;
import java.util.Optional;

/// One way to go on.
///
/// @param value what is done if it is taken
/// @param title what it is, in one line
/// @param why what speaks for it and against it, one sentence each; what tells it from the others
///   comes first
/// @param support in figures, where there are any
public record Option<T>(T value, String title, List<String> why, Optional<Support> support) {

    public Option {
        why = List.copyOf(why);
    }

    public Option(T value, String title, List<String> why) {
        this(value, title, why, Optional.empty());
    }
}
