package holmes.casefile;

import holmes.device.Progress;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where a case is kept: entries and contents that are added and never changed.
public interface Store extends Log, AutoCloseable {

    /// Whether entries can be added, or the case is only looked at.
    boolean writable();

    /// Whether it outlives the process, so that keeping raw evidence is worth while.
    boolean lasting();

    /// Adds an entry with the contents that it cites: all of it or, if this throws, nothing.
    ///
    /// @param contents those that the store has already are passed over
    void append(Entry entry, Collection<Content> contents);

    /// What is wrong with what the entries cite and with the storage: bytes that do not have their
    /// hash, hashes without bytes, contents that nobody cites, rules that are gone, broken pages.
    /// The chain of seals is not its business.
    List<Fault> faults(Progress progress) throws Progress.Cancelled;

    /// Where each medium was last seen. Unsealed: a place means nothing on another machine.
    Map<String, String> places();

    void remember(String medium, String place);

    @Override
    void close();
}
