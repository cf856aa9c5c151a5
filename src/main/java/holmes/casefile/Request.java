package holmes.casefile;

import holmes.device.Progress;

/// One examination, as a value: what is to be looked at, and with which parameters.
///
/// Requests are records of layers, numbers and text. They hold no path, no letter and no handle, so
/// that the same request means the same on another machine. Their canonical JSON is stored in the
/// case and can be performed again: renaming a component is a change of the case's format.
///
/// @param <O> the outcome, a record (or a list of records) that is stored as JSON too
public interface Request<O> {

    /// The name under which the log keeps it, for instance `compare`. Never changes.
    String kind();

    /// Whether the outcome depends on more than the evidence's bytes (SMART, a program that ran, a
    /// read that failed). Such an entry is shown as observed and is not replayed.
    default boolean observed() {
        return false;
    }

    /// Does the work. Equal evidence must give an equal outcome, whatever the number of threads,
    /// the machine, its clock, locale or time zone.
    ///
    /// @throws holmes.bytes.Refused if it cannot be done; the message says why in one sentence
    O perform(Bench bench, Progress progress) throws Progress.Cancelled;
}
