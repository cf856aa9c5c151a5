package holmes.casefile;

/// A section that the examiner adds to the report.
///
/// @param title which section; one of the same title that was written later takes its place
/// @param markdown its text; empty if the section is taken out again
public record Section(String title, String markdown) implements Statement {

    @Override
    public String kind() {
        return "section";
    }
}
