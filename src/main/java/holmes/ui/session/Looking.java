package holmes.ui.session;

import holmes.casefile.Bookmark;
import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.device.Progress;
import holmes.examine.search.Search;
import holmes.stack.Layer;
import holmes.ui.hex.HexDesk;
import holmes.ui.hex.MarksModel.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/// Searches and bookmarks of the open case.
record Looking(Case file, Busy busy) implements HexDesk {

    @Override
    public Cited<Search.Hits> search(Search request, Progress progress) throws Progress.Cancelled {
        try (var _ = busy.begin()) {
            var known = file.recall(request);
            if (known.isPresent()) return known.get();
            return file.cite(request, busy.heeding(progress));
        }
    }

    @Override
    public void bookmark(Bookmark mark, Progress progress) throws Progress.Cancelled {
        try (var _ = busy.begin()) {
            file.perform(mark, progress);
        }
    }

    private record Marked(Layer layer, long start, long length) {}

    /// What was said last of the same bytes counts.
    static List<Mark> marks(Knowledge known, Function<Layer, String> names) {
        var marks = new LinkedHashMap<Marked, Mark>();
        for (var entry : known.done("bookmark")) {
            known.request(entry, Bookmark.class)
                    .ifPresent(mark -> {
                        var where =
                                new Marked(
                                        mark.layer(), mark.range().start(), mark.range().length());
                        marks.remove(where);
                        if (mark.name().isEmpty()) return;
                        marks.put(where, new Mark(mark, names.apply(mark.layer())));
                    });
        }
        return List.copyOf(marks.values());
    }
}
