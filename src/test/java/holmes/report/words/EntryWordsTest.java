package holmes.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.casefile.Act;
import holmes.casefile.Entry;
import holmes.casefile.Look;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.compare.Compare;
import holmes.examine.identify.Identify;
import holmes.stack.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryWordsTest {

    private static final Layer ONE = new Layer.Medium("content-1");
    private static final Layer OTHER = new Layer.Medium("content-2");

    private static String words(Request<?> request) {
        var json = CanonicalJson.text(request);
        var act =
                new Act(
                        "2013-03-05T03:12:39.500Z",
                        request.kind(),
                        json,
                        "holmes",
                        Act.DERIVED,
                        Act.DONE,
                        "",
                        "",
                        "[]",
                        0);
        var labels = new EntryWords(id -> id.replace("content-", "disk"));
        return labels.of(new Entry(1, act, Entry.NO_SEAL));
    }

    private static Layer.Volume volume() {
        return new Layer.Volume("vg/mail", "u", new Layer.Linear(List.of(ONE, OTHER)));
    }

    @Test
    void a_volume_is_called_by_its_name_and_not_by_the_disks_below_it() {
        assertThat(words(new Identify(volume()))).isEqualTo("Identified what lies on vg/mail");
        var part = new Layer.Partition(volume(), 2, ByteRange.of(512, 1024));
        assertThat(words(new Look(part)))
                .isEqualTo("Looked at the bytes of partition 2 of vg/mail");
    }

    @Test
    void a_disk_and_a_part_of_it_are_called_by_the_label() {
        assertThat(words(new Identify(ONE))).isEqualTo("Identified what lies on disk1");
        var part = new Layer.Partition(ONE, 1, ByteRange.of(512, 1024));
        assertThat(words(new Identify(part)))
                .isEqualTo("Identified what lies on partition 1 of disk1");
    }

    @Test
    void what_is_about_several_layers_names_their_disks() {
        assertThat(words(new Compare(List.of(ONE, OTHER))))
                .isEqualTo("Compared disk1 and disk2 byte by byte");
    }
}
