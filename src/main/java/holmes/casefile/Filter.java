package holmes.casefile;

import java.util.Optional;

/// Which entries of a log are wanted; what is absent does not matter.
///
/// @param kind the request's name
/// @param result `done`, `refused`, `cancelled` or `failed`
/// @param nature `derived` or `observed`
/// @param text occurs in the request or in the sentence that says why it was not done; looked for
///   entry by entry, so the only one that takes time in a long log
public record Filter(
        Optional<String> kind,
        Optional<String> result,
        Optional<String> nature,
        Optional<String> text) {

    public static final Filter ALL =
            new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Filter kind(String kind) {
        return new Filter(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean accepts(Act act) {
        return accepts(kind, act.kind())
                && accepts(result, act.result())
                && accepts(nature, act.nature())
                && (text.isEmpty()
                        || act.request().contains(text.get())
                        || act.why().contains(text.get()));
    }

    private static boolean accepts(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }
}
