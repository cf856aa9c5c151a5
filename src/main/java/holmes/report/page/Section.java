package holmes.report.page;

import java.util.List;

/// A chapter.
///
/// @param id by which links name it
public record Section(String id, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
