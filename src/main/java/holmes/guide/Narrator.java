package holmes.guide;

import holmes.casefile.Decision;

/// Who is told how the procedure goes on: a window, a terminal, or nobody.
public interface Narrator {

    Narrator SILENT =
            new Narrator() {
                @Override
                public void begin(Step step) {}

                @Override
                public void tell(Step step, String sentence) {}

                @Override
                public void decided(Step step, Decision decision) {}

                @Override
                public void end(Step step) {}
            };

    void begin(Step step);

    /// Something is known now.
    void tell(Step step, String sentence);

    void decided(Step step, Decision decision);

    void end(Step step);

    /// What the case held already was taken from there, and the evidence was not read again.
    ///
    /// @param entry number of the entry that holds it
    default void recalled(Step step, long entry) {}
}
