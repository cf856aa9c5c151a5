package holmes.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewCaseModelTest {

    private final NewCaseModel model = new NewCaseModel();

    @Test
    void says_one_thing_after_the_other_that_is_missing() {
        assertThat(model.missing().getValue()).contains("Add the disks");
        model.add(List.of(Path.of("/evidence")));
        assertThat(model.missing().getValue()).contains("file to keep the case in");
        model.keepIn(Path.of("/cases/server.holmes"));
        assertThat(model.missing().getValue()).isEmpty();
    }

    @Test
    void results_go_beside_the_case_while_its_name_is_typed() {
        for (var typed : List.of("/", "/w", "/w/server", "/w/server.holmes"))
            model.file().set(typed);
        assertThat(model.folder().get()).isEqualTo("/w/server-recovered");
    }

    @Test
    void a_folder_that_was_named_stays() {
        model.file().set("/w/a.holmes");
        model.folder().set("/elsewhere");
        model.file().set("/w/b.holmes");
        assertThat(model.folder().get()).isEqualTo("/elsewhere");
    }

    @Test
    void results_within_the_evidence_are_refused() {
        model.add(List.of(Path.of("/evidence")));
        model.keepIn(Path.of("/evidence/x.holmes"));
        assertThat(model.missing().getValue()).contains("must not lie within the evidence");
    }

    @Test
    void a_drive_is_listed_with_what_is_known_of_it() {
        var drive = Path.of("/dev/sdb");
        model.describe(drive, "WDC WD5000, WD-WCASY2216077");
        model.add(List.of(drive));
        assertThat(model.words(model.evidence().getFirst()))
                .isEqualTo("/dev/sdb  WDC WD5000, WD-WCASY2216077");
    }
}
