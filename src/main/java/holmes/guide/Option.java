package holmes.guide;

import java.util.List;

/// One way to go on.
///
/// @param value what is done if it is taken
/// @param title what it is, in one line
/// @param why what speaks for it and against it, one sentence each
public record Option<T>(T value, String title, List<String> why) {

    public Option {
        why = List.copyOf(why);
    }
}
