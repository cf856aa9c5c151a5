package holmes.examine.search;

import java.util.List;

/// Finds something in a piece of a device.
public sealed interface Finder permits BytesFinder, RegexFinder {

    /// Bytes that a match takes at most.
    int longest();

    /// Matches that start within the first `owned` bytes; they may reach further.
    ///
    /// @param from where the last match of the piece before ended
    /// @param length how much of `bytes` there is
    List<Match> find(byte[] bytes, int from, int owned, int length);

    /// @param start bytes from the start of the piece
    record Match(int start, int length) {}
}
