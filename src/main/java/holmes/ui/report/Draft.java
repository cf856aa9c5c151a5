package holmes.ui.report;

/// A section of the examiner's own, as the case has it.
///
/// @param markdown its text
public record Draft(String title, String markdown) {

    @Override
    public String toString() {
        return title;
    }
}
