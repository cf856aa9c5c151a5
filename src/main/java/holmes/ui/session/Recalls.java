package holmes.ui.session;

import holmes.casefile.Decision;
import holmes.guide.Narrator;
import holmes.guide.Step;
import java.util.function.BiConsumer;

/// Says, besides what another narrator says, what was taken from the case and not looked at again.
///
/// @param recalled takes the step and the number of the entry
record Recalls(Narrator other, BiConsumer<Step, Long> recalled) implements Narrator {

    @Override
    public void begin(Step step) {
        other.begin(step);
    }

    @Override
    public void tell(Step step, String sentence) {
        other.tell(step, sentence);
    }

    @Override
    public void decided(Step step, Decision decision) {
        other.decided(step, decision);
    }

    @Override
    public void end(Step step) {
        other.end(step);
    }

    @Override
    public void recalled(Step step, long entry) {
        recalled.accept(step, entry);
    }
}
