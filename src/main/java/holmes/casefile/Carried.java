package holmes.casefile;

/// An entry of the case that this one repeats and that is not performed again: it was observed, or
/// came to nothing. It has the same number here, and what it cites is kept with it.
///
/// @param entry its number in both cases
/// @param what its kind of request
/// @param request canonical JSON
/// @param result as it was there: `done`, `refused`, `cancelled` or `failed`
/// @param why one sentence if it was not done, else empty
/// @param outcome SHA-256 of the outcome's canonical JSON if it was done, else empty
/// @param seal of the entry there
public record Carried(
        long entry,
        String what,
        String request,
        String result,
        String why,
        String outcome,
        String seal)
        implements Statement {

    public static final String KIND = "carried";

    static Carried of(Entry entry) {
        var act = entry.act();
        return new Carried(
                entry.number(),
                act.kind(),
                act.request(),
                act.result(),
                act.why(),
                act.outcome(),
                entry.seal());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean observed() {
        return true;
    }
}
