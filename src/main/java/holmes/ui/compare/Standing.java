package holmes.ui.compare;

import holmes.ui.hex.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which layers stand side by side from where on, and at which byte, as one line of text that can
/// be gone back to.
///
/// @param names of the layers; empty where a pane shows none
/// @param starts where each starts, in bytes
/// @param limit bytes that are compared, 0 for all
/// @param cursor counted from where the panes start
record Standing(List<String> names, List<Long> starts, long limit, long cursor) {

    private static final String BETWEEN = "\n";

    Standing {
        names = List.copyOf(names);
        starts = List.copyOf(starts);
    }

    static Standing of(List<Pane> panes, long limit, long cursor) {
        return new Standing(
                panes.stream().map(Pane::name).toList(),
                panes.stream().map(pane -> pane.start().get()).toList(),
                limit,
                cursor);
    }

    static Standing parse(String text) {
        var parts = text.split(BETWEEN, -1);
        var names = new ArrayList<String>();
        var starts = new ArrayList<Long>();
        for (int i = 2; i + 1 < parts.length; i += 2) {
            starts.add(Long.parseLong(parts[i]));
            names.add(parts[i + 1]);
        }
        return new Standing(names, starts, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /// Empty if no pane shows anything.
    String text() {
        if (names.stream().allMatch(String::isEmpty)) return "";
        var text = new StringBuilder().append(limit).append(BETWEEN).append(cursor);
        for (int i = 0; i < names.size(); i++) {
            text.append(BETWEEN).append(starts.get(i)).append(BETWEEN).append(names.get(i));
        }
        return text.toString();
    }

    boolean sameLayers(Standing other) {
        return names.equals(other.names) && starts.equals(other.starts) && limit == other.limit;
    }

    /// Whether these layers were suggested to stand side by side like this.
    boolean isOf(Suggestion suggestion) {
        return suggestion.offers().stream().map(Offer::name).toList().equals(names)
                && suggestion.starts().equals(starts)
                && suggestion.length() == limit;
    }

    /// The layers, one a pane; nothing where a pane shows none.
    List<Optional<Offer>> among(List<Offer> offers) {
        return names.stream()
                .map(name -> offers.stream().filter(o -> o.name().equals(name)).findFirst())
                .toList();
    }
}
