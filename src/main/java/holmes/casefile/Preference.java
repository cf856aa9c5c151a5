package holmes.casefile;

/// How the examiner wants a question of the procedure answered whenever it is asked from now on.
/// The newest word on a question counts.
///
/// @param question as the procedure asks it, in one line
/// @param answer the title of one of its options; empty to leave it to the evidence again
/// @param why the examiner's reason
public record Preference(String question, String answer, String why) implements Statement {

    @Override
    public String kind() {
        return "prefer";
    }
}
