package holmes.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilesModelTest {

    private final Tasks tasks = new Tasks();
    private final FilesModel model = new FilesModel(Lanes.direct(), tasks);
    private final List<Picked> extracted = new ArrayList<>();

    @Test
    void files_stand_below_their_folders_and_a_folder_tells_of_what_is_in_it() {
        open();

        var home = model.root().get().children().getFirst();
        assertThat(home.name()).isEqualTo("home");
        assertThat(home.words()).isEqualTo("1 of 3 not complete");
        assertThat(home.children()).extracting(FileNode::path).containsExactly("/bob", "/x");
    }

    @Test
    void states_and_types_and_words_filter_together() {
        open();
        model.state().set(FileFilter.States.PARTIAL);
        assertThat(names()).containsExactly("b.png");

        model.state().set(FileFilter.States.ANY);
        model.type().set(FileFilter.Types.LINKS);
        assertThat(names()).containsExactly("x");

        model.type().set(FileFilter.Types.PICTURES);
        model.words().set("BOB");
        assertThat(names()).containsExactly("b.png");
    }

    @Test
    void what_is_selected_is_extracted_with_what_is_in_it() {
        open();
        pick("/bob");

        model.extract(Path.of("/out"));

        assertThat(extracted).containsExactly(new Picked("home", "/bob"));
        assertThat(model.outcome().get()).isEqualTo("Extracted to /out");
        assertThat(tasks.all()).allMatch(task -> !task.state().getValue().running());
    }

    @Test
    void an_extraction_that_fails_says_why() {
        model.open(
                files(),
                (_, _) -> FilesModel.NOTHING,
                Optional.of((_, _, _) -> {
                    throw new Refused("/out is not empty");
                }));
        pick("/bob");

        model.extract(Path.of("/out"));

        assertThat(model.outcome().get()).isEqualTo("/out is not empty");
        assertThat(tasks.all()).hasSize(1);
    }

    @Test
    void a_review_lists_files_and_extracts_nothing() {
        model.open(
                files(),
                (_, _) -> {
                    throw new Refused("Its content needs the evidence: disk 3 is not at hand.");
                },
                Optional.empty());
        pick("/x");
        assertThat(model.canExtract().getValue()).isFalse();

        model.selected().set(Optional.of(find(model.root().get(), "/bob/a.txt")));

        assertThat(model.preview().get().kind())
                .isEqualTo("Its content needs the evidence: disk 3 is not at hand.");
    }

    @Test
    void a_hundred_thousand_files_are_a_tree_in_a_moment() {
        var many =
                IntStream.range(0, 100_000)
                        .mapToObj(i -> found("/d" + i % 300 + "/f" + i, "f", FileState.COMPLETE))
                        .toList();
        long before = System.nanoTime();

        model.open(many, (_, _) -> FilesModel.NOTHING, Optional.empty());

        assertThat(model.count().getValue()).startsWith("100,000 files");
        assertThat(model.root().get().children().getFirst().children()).hasSize(300);
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }

    private void open() {
        model.open(
                files(),
                (_, _) -> FilesModel.NOTHING,
                Optional.of((picked, target, _) -> {
                    extracted.addAll(picked);
                    return "Extracted to " + target;
                }));
    }

    private void pick(String path) {
        model.picked().set(List.of(find(model.root().get(), path)));
    }

    private static FileNode find(FileNode node, String path) {
        if (node.path().equals(path)) return node;
        return node.children().stream()
                .filter(child -> child.path().equals("/") || path.startsWith(child.path()))
                .map(child -> find(child, path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        leaves(model.root().get(), names);
        return names;
    }

    private static void leaves(FileNode node, List<String> names) {
        if (node.children().isEmpty() && !node.name().isEmpty()) names.add(node.name());
        node.children().forEach(child -> leaves(child, names));
    }

    private static List<Found> files() {
        return List.of(
                found("/bob", "d", FileState.COMPLETE),
                found("/bob/a.txt", "f", FileState.COMPLETE),
                found("/bob/b.png", "f", FileState.PARTIAL),
                found("/x", "l", FileState.COMPLETE));
    }

    static Found found(String path, String type, FileState state) {
        return new Found(
                "home",
                path,
                type,
                0644,
                1000,
                1000,
                5,
                state,
                "2012-01-23T16:50:21Z",
                "",
                "",
                List.of());
    }
}
