package holmes.report.page;

import java.util.List;

/// A whole report.
///
/// @param title what it is
/// @param head facts that stand under the title
public record Page(String title, List<Block.Fact> head, List<Section> sections) {

    public Page {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }
}
