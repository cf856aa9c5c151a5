package holmes.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartModelTest {

    private final Settings settings = Settings.inMemory();

    @Test
    void remembers_cases_the_last_one_first_and_each_once() {
        var model = new StartModel(settings);
        model.opened(Path.of("/cases/a"));
        model.opened(Path.of("/cases/b"));
        model.opened(Path.of("/cases/a"));

        assertThat(new StartModel(settings).recent())
                .extracting(StartModel.Recent::name)
                .containsExactly("a", "b");
    }

    @Test
    void forgets_the_oldest_when_there_are_many() {
        var model = new StartModel(settings);
        IntStream.range(0, 20).forEach(i -> model.opened(Path.of("/cases/" + i)));

        assertThat(model.recent())
                .hasSize(8)
                .first()
                .extracting(StartModel.Recent::name)
                .isEqualTo("19");
    }

    @Test
    void says_which_files_are_gone_and_forgets_one_when_told(@TempDir Path folder)
            throws IOException {
        var there = Files.createFile(folder.resolve("there.holmes"));
        var gone = folder.resolve("gone.holmes");
        var model = new StartModel(settings);
        model.opened(gone);
        model.opened(there);

        model.look(Lanes.direct());
        assertThat(model.missing().get()).containsExactly(new StartModel.Recent(gone));
        model.forget(new StartModel.Recent(gone));
        assertThat(new StartModel(settings).recent()).hasSize(1);
    }
}
