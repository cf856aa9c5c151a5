package holmes.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class NodeItemTest {

    private static final FileNode TREE =
            FileNode.tree(
                    List.of(
                            FilesModelTest.found("/notes/a.txt", "f", FileState.COMPLETE),
                            FilesModelTest.found("/notes/b.txt", "f", FileState.COMPLETE),
                            FilesModelTest.found("/c.txt", "f", FileState.COMPLETE)),
                    _ -> true);

    private static List<String> names(TreeItem<FileNode> item) {
        return item.getChildren().stream().map(child -> child.getValue().name()).toList();
    }

    @Test
    void what_is_below_a_folder_is_made_when_it_is_opened() {
        var root = new NodeItem(TREE, false);
        assertThat(names(root)).containsExactly("home");
        var home = root.getChildren().getFirst();
        assertThat(home.isLeaf()).isFalse();
        assertThat(names(home)).isEmpty();

        home.setExpanded(true);

        assertThat(names(home)).containsExactly("notes", "c.txt");
        assertThat(home.getChildren().getLast().isLeaf()).isTrue();
    }

    @Test
    void few_files_that_a_filter_leaves_are_shown_at_once() {
        var home = new NodeItem(TREE, true).getChildren().getFirst();

        assertThat(home.isExpanded()).isTrue();
        assertThat(names(home.getChildren().getFirst())).containsExactly("a.txt", "b.txt");
    }
}
