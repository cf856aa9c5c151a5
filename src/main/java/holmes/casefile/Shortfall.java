package holmes.casefile;

import java.util.List;

/// What copies lack of what was read: a file system may not take permissions, times or names as
/// they were. Depends on where they were written, so it has no part in the outcome of the entry
/// that read them.
///
/// @param entry number of that entry
/// @param problems one sentence each
public record Shortfall(long entry, List<String> problems) implements Statement {

    static final String KIND = "shortfall";

    public Shortfall {
        problems = List.copyOf(problems);
    }

    @Override
    public String kind() {
        return KIND;
    }
}
