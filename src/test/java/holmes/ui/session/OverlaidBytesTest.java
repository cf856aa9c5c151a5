package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.RangeSet;
import holmes.stack.Layer;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import holmes.ui.hex.Absence;
import holmes.ui.hex.HexModel;
import holmes.ui.hex.Overlay;
import holmes.ui.hex.Source;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From an inode to its directory's entries and back, on an image that the real tools made.
class OverlaidBytesTest {

    private final HexModel model = new HexModel(Lanes.direct(), new Tasks());

    @BeforeEach
    void openFileSystem() {
        var disk = Fixtures.disk("ext4-default", 0);
        var atlas = Atlas.of(disk);
        model.open(
                new Source(
                        "disk",
                        new Layer.Medium("disk"),
                        List.of("disk"),
                        disk,
                        Absence.UNREADABLE,
                        RangeSet.EMPTY,
                        new Overlay(atlas.structures(), atlas.tables(), atlas.recogniser()),
                        0,
                        atlas.block()));
    }

    @Test
    void an_inode_leads_to_the_entries_of_its_directory_and_they_lead_to_inodes() {
        assertThat(model.goTo("inode 2")).isTrue();
        assertThat(structure().heading()).isEqualTo("inode 2");

        model.moveBy(offset("ee_start_lo[0]"), false);
        model.follow();

        assertThat(model.complaint().get()).isEmpty();
        assertThat(structure().heading()).isEqualTo("directory entry .");
        assertThat(value("inode")).isEqualTo("2");
        assertThat(value("file_type")).isEqualTo("2 = directory");

        model.moveBy(24, false);
        assertThat(structure().heading()).isEqualTo("directory entry lost+found");
        model.follow();
        assertThat(structure().heading()).isEqualTo("inode 11");
        assertThat(value("i_mtime")).matches("\\d+ = \\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void a_link_beside_a_field_leads_there_too() {
        model.goTo("inode 2");

        var links = structure().rows().stream().flatMap(row -> row.links().stream()).toList();
        assertThat(links).isNotEmpty();
        links.getFirst().go().run();

        assertThat(structure().heading()).isEqualTo("directory entry .");
    }

    @Test
    void what_leads_nowhere_says_so() {
        model.goTo("1024");

        model.follow();

        assertThat(model.complaint().get()).contains("no number of a block");
        assertThat(model.cursor().get()).isEqualTo(1024);
    }

    @Test
    void root_and_journal_are_among_the_structures_to_go_to() {
        assertThat(model.source().get().orElseThrow().structures())
                .extracting(s -> s.name())
                .contains("root directory, first entry", "journal superblock");
    }

    private Section structure() {
        return model.inspected().get().sections().get(1);
    }

    private String value(String field) {
        return structure().rows().stream()
                .filter(row -> row.name().replace("▸ ", "").equals(field))
                .findFirst()
                .orElseThrow()
                .values()
                .getFirst();
    }

    /// Where the field starts, found by walking over the inode byte by byte.
    private int offset(String field) {
        long start = model.cursor().get();
        for (int i = 0; i < 256; i++) {
            model.moveTo(start + i, false);
            boolean here = structure().rows().stream().anyMatch(r -> r.name().equals("▸ " + field));
            model.moveTo(start, false);
            if (here) return i;
        }
        throw new AssertionError("no " + field);
    }
}
