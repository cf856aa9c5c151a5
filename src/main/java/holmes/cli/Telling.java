package holmes.cli;

import holmes.casefile.Decision;
import holmes.guide.Narrator;
import holmes.guide.Step;

/// Tells on the terminal how a recovery goes on: steps, what is known, what was decided and why.
final class Telling implements Narrator {

    private final Terminal terminal;
    private final boolean aloud;

    Telling(Terminal terminal, boolean aloud) {
        this.terminal = terminal;
        this.aloud = aloud;
    }

    @Override
    public void begin(Step step) {
        say(step.title() + ": " + step.purpose());
    }

    @Override
    public void tell(Step step, String sentence) {
        say("  " + sentence);
    }

    @Override
    public void decided(Step step, Decision decision) {
        say("  " + decision.what() + ":");
        say("    " + decision.chosen() + (decision.tie() ? "   (a tie: see the case)" : ""));
        for (var why : decision.why()) say("      - " + why.text());
    }

    @Override
    public void end(Step step) {}

    private void say(String line) {
        if (!aloud) return;
        terminal.out().println(line);
        terminal.out().flush();
    }
}
