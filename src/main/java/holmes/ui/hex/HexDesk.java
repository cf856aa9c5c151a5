package holmes.ui.hex;

import holmes.casefile.Bookmark;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.search.Search;

/// What the hex screen asks of the case that is open. Called in the background.
public interface HexDesk {

    /// Searches a layer, or takes the answer from the case if it has one.
    ///
    /// @throws holmes.bytes.Refused if the evidence is not at hand
    Cited<Search.Hits> search(Search request, Progress progress) throws Progress.Cancelled;

    /// Keeps a bookmark in the case.
    ///
    /// @throws holmes.bytes.Refused if the case is open for review
    void bookmark(Bookmark mark, Progress progress) throws Progress.Cancelled;
}
