package holmes.cli;

import holmes.bytes.Refused;
import holmes.device.Progress;
import java.util.List;

/// Does the same with each of several things, so that one that fails does not hinder the others.
final class Each {

    private Each() {}

    /// What is done with one of them.
    interface Work<T> {

        /// @return an exit code
        int on(T thing) throws Progress.Cancelled;
    }

    /// @return the gravest exit code
    static <T> int of(List<T> things, Terminal terminal, Work<T> work) throws Progress.Cancelled {
        int worst = Exit.DONE;
        for (var thing : things) {
            try {
                worst = Math.max(worst, work.on(thing));
            } catch (Refused e) {
                terminal.remark(e.getMessage());
                worst = Exit.NOT_DONE;
            }
        }
        return worst;
    }
}
