package holmes.examine.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.Incident;
import holmes.device.Progress;
import holmes.examine.Desk;
import holmes.examine.console.DiskClaim.Strength;
import holmes.examine.console.MediumFacts.SuperblockFacts;
import holmes.format.mdadm.MdadmText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Facts of the images are taken from the examined text itself, as its superblocks are those of the
/// images; which letter was which disk is judged by the fixture's answers.
class IdentifyDisksTest {

    private final Incident holmes = new Incident("holmes");
    private final Desk desk = new Desk();
    private final String examined = desk.put(holmes.bytes("rescue-examine.txt"));
    private final String listing = desk.put(holmes.bytes("rescue-disk-by-id.txt"));
    private final List<String> reports =
            holmes.files().stream()
                    .filter(f -> f.startsWith("smartctl-") && f.endsWith("txt"))
                    .map(f -> desk.put(holmes.bytes(f)))
                    .toList();

    @Test
    void superblocks_tell_the_disk_whatever_the_file_is_called() throws Exception {
        var media = media(letter -> "image-of-" + letter);
        var truth = truth();
        for (var identity : identify(media).identities()) {
            assertThat(identity.serial()).isEqualTo(truth.get(identity.medium()));
            assertThat(identity.claims().getFirst().strength()).isEqualTo(Strength.CONTENT);
            assertThat(identity.claims().getFirst().citations()).isNotEmpty();
            assertThat(identity.conflicts()).isEmpty();
        }
    }

    @Test
    void the_label_id_alone_tells_the_disk_too() throws Exception {
        var media =
                media(letter -> letter).stream()
                        .map(m -> new MediumFacts(m.medium(), "", 0, m.labelId(), List.of()))
                        .toList();
        var truth = truth();
        for (var identity : identify(media).identities()) {
            assertThat(identity.serial()).isEqualTo(truth.get(identity.medium()));
        }
    }

    @Test
    void without_any_content_the_name_is_weak_evidence() throws Exception {
        var medium = new MediumFacts("m", "disk00-WD-WCASY2216077.img", 0, "", List.of());
        var identity = identify(List.of(medium)).identities().getFirst();
        assertThat(identity.serial()).isEqualTo("WD-WCASY2216077");
        assertThat(identity.claims().getFirst().strength()).isEqualTo(Strength.NAME);
    }

    @Test
    void a_file_that_is_named_wrongly_is_a_conflict_and_content_wins() throws Exception {
        var truth = truth();
        var wrong = truth.get("sdb");
        var media =
                media(letter -> letter.equals("sdc") ? wrong + ".img" : truth.get(letter) + ".img");
        var identity = identify(media).identities().get(1);
        assertThat(identity.medium()).isEqualTo("sdc");
        assertThat(identity.serial()).isEqualTo(truth.get("sdc"));
        assertThat(identity.conflicts())
                .containsExactly("NAME says " + wrong + ", but CONTENT says " + truth.get("sdc"));
    }

    @Test
    void a_listing_of_another_boot_is_not_joined_against_the_names() throws Exception {
        var other = new StringBuilder();
        var letters = new ArrayList<>(truth().keySet());
        for (int i = 0; i < letters.size(); i++) {
            var serial = truth().get(letters.get((i + 1) % letters.size()));
            other.append("ata-X_").append(serial).append(" -> ../../").append(letters.get(i));
            other.append('\n');
        }
        var stale = desk.put(other.toString().getBytes(UTF_8));
        var truth = truth();
        var outcome =
                new IdentifyDisks(
                                List.of(examined),
                                List.of(stale),
                                reports,
                                media(letter -> truth.get(letter) + ".img"))
                        .perform(desk, Progress.NONE);
        assertThat(outcome.pairings().getFirst().taken()).isFalse();
        for (var identity : outcome.identities()) {
            assertThat(identity.serial()).isEqualTo(truth.get(identity.medium()));
            assertThat(identity.claims().getFirst().strength()).isEqualTo(Strength.NAME);
        }
    }

    @Test
    void two_copies_of_one_disk_are_said_to_be_copies() throws Exception {
        var media = new ArrayList<>(media(letter -> letter + ".img"));
        var first = media.getFirst();
        media.add(
                new MediumFacts(
                        "copy", "copy.img", first.bytes(), first.labelId(), first.superblocks()));
        var copy = identify(media).identities().getLast();
        assertThat(copy.serial()).isEqualTo(truth().get("sdb"));
        assertThat(copy.conflicts()).containsExactly("it is a copy of sdb.img or its source");
    }

    @Test
    void a_medium_that_no_document_knows_stays_unknown() throws Exception {
        var medium = new MediumFacts("m", "x.img", 7, "0x1", List.of());
        assertThat(identify(List.of(medium)).identities().getFirst())
                .isEqualTo(new DiskIdentity("m", "", List.of(), List.of()));
    }

    @Test
    void old_superblocks_are_told_by_array_and_slot() throws Exception {
        var text =
                """
                /dev/sdb1:
                          Magic : a92b4efc
                        Version : 0.90.00
                           UUID : 01020304:05060708:090a0b0c:0d0e0f10

                      Number   Major   Minor   RaidDevice State
                this     1       8       17        1      active sync   /dev/sdb1
                """;
        var names = "ata-ST3500320NS_9QM7CX1D -> ../../sdb\n";
        for (var uuid :
                List.of(
                        "01020304-0506-0708-090a-0b0c0d0e0f10",
                        "04030201-0807-0605-0c0b-0a09100f0e0d")) {
            var medium =
                    new MediumFacts("m", "", 0, "", List.of(new SuperblockFacts(1, uuid, "", 1)));
            var outcome =
                    new IdentifyDisks(
                                    List.of(desk.put(text.getBytes(UTF_8))),
                                    List.of(desk.put(names.getBytes(UTF_8))),
                                    List.of(),
                                    List.of(medium))
                            .perform(desk, Progress.NONE);
            assertThat(outcome.identities().getFirst().serial()).isEqualTo("9QM7CX1D");
        }
    }

    @Test
    void request_and_outcome_are_json_without_loss() throws Exception {
        var json = new ObjectMapper();
        var request =
                new IdentifyDisks(
                        List.of(examined), List.of(listing), reports, media(letter -> letter));
        assertThat(json.readValue(json.writeValueAsString(request), IdentifyDisks.class))
                .isEqualTo(request);
        assertThat(json.writeValueAsString(request.perform(desk, Progress.NONE)))
                .contains("CONTENT");
    }

    private IdentifyDisks.Outcome identify(List<MediumFacts> media) throws Progress.Cancelled {
        return new IdentifyDisks(List.of(examined), List.of(listing), reports, media)
                .perform(desk, Progress.NONE);
    }

    private TreeMap<String, String> truth() {
        var truth = new TreeMap<String, String>();
        for (var disk : holmes.truth().path("disks")) {
            truth.put(disk.path("name_at_rescue").asText(), disk.path("serial").asText());
        }
        return truth;
    }

    private List<MediumFacts> media(UnaryOperator<String> name) {
        var text = MdadmText.parse(holmes.document("rescue-examine.txt")).present().orElseThrow();
        var media = new ArrayList<MediumFacts>();
        for (var table : text.tables()) {
            var letter = table.disk().replace("/dev/", "");
            var superblocks = new ArrayList<SuperblockFacts>();
            for (var e : text.examined()) {
                if (!e.device().startsWith(table.disk())) continue;
                superblocks.add(
                        new SuperblockFacts(
                                Integer.parseInt(e.device().substring(table.disk().length())),
                                e.arrayUuid().orElseThrow(),
                                e.deviceUuid().orElseThrow(),
                                e.slot().orElseThrow()));
            }
            media.add(
                    new MediumFacts(
                            letter,
                            name.apply(letter),
                            243_269_632,
                            table.labelId().orElseThrow(),
                            superblocks));
        }
        return media;
    }
}
