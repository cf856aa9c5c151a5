package holmes.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.sqlite.CaseFile;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartModelTest {

    private final Settings settings = Settings.inMemory();

    @Test
    void remembers_cases_the_last_one_first_and_each_once() {
        var model = new StartModel(settings, CaseFile::obstacle);
        model.opened(Path.of("/cases/a"));
        model.opened(Path.of("/cases/b"));
        model.opened(Path.of("/cases/a"));

        assertThat(new StartModel(settings, CaseFile::obstacle).recent())
                .extracting(StartModel.Recent::name)
                .containsExactly("a", "b");
    }

    @Test
    void forgets_the_oldest_when_there_are_many() {
        var model = new StartModel(settings, CaseFile::obstacle);
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
        var there =
                Files.copy(
                        Path.of("src/test/resources/cases/version-1.holmes"),
                        folder.resolve("there.holmes"));
        var gone = folder.resolve("gone.holmes");
        var model = new StartModel(settings, CaseFile::obstacle);
        model.opened(gone);
        model.opened(there);

        model.look(Lanes.direct());
        assertThat(model.obstacles().get()).containsOnlyKeys(new StartModel.Recent(gone));
        assertThat(model.obstacles().get().values().iterator().next()).contains("No longer there");
        model.forget(new StartModel.Recent(gone));
        assertThat(new StartModel(settings, CaseFile::obstacle).recent()).hasSize(1);
    }

    @Test
    void says_of_a_case_that_is_there_why_it_cannot_be_opened(@TempDir Path folder)
            throws IOException {
        var sound = Files.readAllBytes(Path.of("src/test/resources/cases/version-1.holmes"));

        assertThat(obstacle(folder, sound)).isEmpty();
        assertThat(obstacle(folder, new byte[0])).contains("Empty");
        assertThat(obstacle(folder, with(sound, 3, 7))).contains("Damaged at its beginning");
        assertThat(obstacle(folder, with(sound, 68, 7))).contains("another program");
        assertThat(obstacle(folder, with(sound, 60, 1))).contains("newer Holmes");
        assertThat(obstacle(folder, Arrays.copyOf(sound, sound.length - 4096)))
                .contains("its end is missing");
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        var changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private String obstacle(Path folder, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("case.holmes"), bytes);
        var model = new StartModel(Settings.inMemory(), CaseFile::obstacle);
        model.opened(file);
        model.look(Lanes.direct());
        return model.obstacles().get().getOrDefault(new StartModel.Recent(file), "");
    }
}
