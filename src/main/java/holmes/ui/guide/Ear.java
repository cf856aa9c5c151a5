package holmes.ui.guide;

import holmes.casefile.Decision;
import holmes.guide.Narrator;
import holmes.guide.Step;
import holmes.ui.guide.StageState.Known;

/// Hears what the procedure says, and tells the wizard.
record Ear(GuideModel model) implements Narrator {

    @Override
    public void begin(Step step) {
        model.begin(Stage.of(step));
    }

    @Override
    public void tell(Step step, String sentence) {
        model.learn(Stage.of(step), new Known(sentence, 0));
    }

    @Override
    public void decided(Step step, Decision decision) {
        var entries =
                decision.why().stream().flatMap(why -> why.entries().stream()).distinct().toList();
        model.rests(Stage.of(step), entries);
    }

    @Override
    public void end(Step step) {}
}
