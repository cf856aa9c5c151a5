package holmes.examine.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.DocumentMutations;
import holmes.Incident;
import holmes.device.Progress;
import holmes.examine.Desk;
import holmes.examine.document.Citation;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadConsoleTest {

    private final Incident holmes = new Incident("holmes");
    private final Desk desk = new Desk();
    private final String before = desk.put(holmes.bytes("console-before-move.log"));
    private final String rescue = desk.put(holmes.bytes("console-rescue.log"));
    private final String listing = desk.put(holmes.bytes("rescue-disk-by-id.txt"));
    private final List<String> reports =
            holmes.files().stream()
                    .filter(f -> f.startsWith("smartctl-"))
                    .map(f -> desk.put(holmes.bytes(f)))
                    .toList();

    @Test
    void says_which_disk_was_in_which_slot() throws Exception {
        var order = read(List.of(before)).orders().get(1);
        assertThat(order.array()).isEqualTo("md1");
        assertThat(order.isWhole()).isTrue();
        var third = order.claims().get(3);
        assertThat(third.device()).isEqualTo("sdd2");
        assertThat(third.address()).isEqualTo("0:0:3:0");
        assertThat(third.model()).isEqualTo("ST3500320NS");
        assertThat(third.citations().getFirst()).isEqualTo(new Citation(before, 478));
    }

    @Test
    void the_one_disk_with_another_firmware_is_known_by_its_serial_number() throws Exception {
        var third = read(List.of(before)).orders().get(1).claims().get(3);
        assertThat(third.serials()).containsExactly("9QM8J3TT");
        assertThat(third.basis()).isEqualTo(SerialBasis.ONLY_ONE_THAT_AGREES);
    }

    @Test
    void the_right_disk_is_among_the_candidates_of_every_slot() throws Exception {
        for (var order : read(List.of(before, rescue)).orders()) {
            var truth = holmes.truth().path("original").path(order.level()).path("order");
            assertThat(order.claims()).hasSize(10);
            for (var claim : order.claims()) {
                assertThat(claim.serials()).contains(truth.get(claim.slot()).asText());
            }
        }
    }

    @Test
    void the_listing_belongs_to_the_boot_with_whose_letters_it_agrees() throws Exception {
        var outcome = read(List.of(before, rescue));
        assertThat(outcome.fits())
                .filteredOn(ListingFit::joined)
                .extracting(ListingFit::document)
                .containsExactly(rescue);
        var truth = new TreeMap<String, String>();
        for (var disk : holmes.truth().path("disks")) {
            truth.put(disk.path("name_at_rescue").asText(), disk.path("serial").asText());
        }
        var boot =
                outcome.boots().stream()
                        .filter(b -> b.document().equals(rescue))
                        .findFirst()
                        .orElseThrow();
        for (var disk : boot.disks()) {
            if (!truth.containsKey(disk.letter())) continue;
            assertThat(disk.serials()).containsExactly(truth.get(disk.letter()));
            assertThat(disk.basis()).isEqualTo(SerialBasis.LISTING);
        }
    }

    @Test
    void a_listing_alone_with_an_older_boot_is_joined_to_nothing() throws Exception {
        var outcome = read(List.of(before));
        assertThat(outcome.fits()).noneMatch(ListingFit::joined);
        assertThat(outcome.fits().getFirst().because())
                .isEqualTo("it says otherwise of sdb, sdd, sde, sdg, sdh");
    }

    @Test
    void a_listing_that_fits_two_boots_is_joined_to_neither() throws Exception {
        var log = new String(holmes.bytes("console-rescue.log"), UTF_8);
        var twice = desk.put((log + log).getBytes(UTF_8));
        assertThat(read(List.of(twice)).fits())
                .extracting(ListingFit::because)
                .containsExactly(
                        "it fits 2 boots, and cannot be of all of them",
                        "it fits 2 boots, and cannot be of all of them");
    }

    @Test
    void disks_that_look_alike_tell_no_boots_apart() throws Exception {
        var log = desk.put(alike("sda", "sdb", "sdc").getBytes(UTF_8));
        var names =
                desk.put(
                        """
                        ata-ST3500320NS_AAAAAAA1 -> ../../sda
                        ata-ST3500320NS_AAAAAAA2 -> ../../sdb
                        ata-ST3500320NS_AAAAAAA3 -> ../../sdc
                        """
                                .getBytes(UTF_8));
        var outcome =
                new ReadConsole(List.of(log), List.of(names), List.of())
                        .perform(desk, Progress.NONE);
        assertThat(outcome.fits().getFirst().joined()).isFalse();
        assertThat(outcome.fits().getFirst().arrangements()).isEqualTo("1");
        assertThat(outcome.boots().getFirst().disks().getFirst().basis())
                .isEqualTo(SerialBasis.CANDIDATES);
    }

    @Test
    void claims_that_contradict_each_other_are_kept_and_shown() throws Exception {
        var log =
                alike("sda", "sdb", "sdc")
                        + """
                        md/raid1:md0: active with 2 out of 2 mirrors
                        RAID1 conf printout:
                         --- wd:2 rd:2
                         disk 0, wo:0, o:1, dev:sda1
                         disk 1, wo:0, o:1, dev:sdb1
                        RAID1 conf printout:
                         --- wd:1 rd:2
                         disk 0, wo:0, o:1, dev:sda1
                         disk 1, wo:1, o:1, dev:sdc1
                        """;
        var order =
                new ReadConsole(List.of(desk.put(log.getBytes(UTF_8))), List.of(), List.of())
                        .perform(desk, Progress.NONE)
                        .orders()
                        .getFirst();
        assertThat(order.claims()).hasSize(3);
        assertThat(order.claims().getFirst().citations()).hasSize(4);
        assertThat(order.contradictions())
                .containsExactly("slot 1 was sdb1 (line 13) and sdc1 (line 17)");
        assertThat(order.isWhole()).isFalse();
    }

    @Test
    void the_timeline_tells_what_happened_when() throws Exception {
        assertThat(read(List.of(before)).timeline())
                .anySatisfy(e -> {
                    assertThat(e.kind()).isEqualTo("ARRAY_STARTED");
                    assertThat(e.array()).isEqualTo("md1");
                    assertThat(e.working()).isEqualTo(10);
                    assertThat(e.time()).isEqualTo("[19.805436]");
                    assertThat(e.line()).isEqualTo(469);
                });
    }

    @Test
    void what_is_no_log_is_said_to_be_unread() throws Exception {
        var notes = desk.put("nothing".getBytes(UTF_8));
        var outcome =
                new ReadConsole(List.of(notes), List.of(notes), List.of(notes))
                        .perform(desk, Progress.NONE);
        assertThat(outcome.boots()).isEmpty();
        assertThat(outcome.unread()).containsExactly(notes, notes);
    }

    @Test
    void request_and_outcome_are_json_without_loss_or_chance() throws Exception {
        var json = new ObjectMapper();
        var request = new ReadConsole(List.of(before, rescue), List.of(listing), reports);
        assertThat(json.readValue(json.writeValueAsString(request), ReadConsole.class))
                .isEqualTo(request);
        assertThat(json.writeValueAsString(request.perform(desk, Progress.NONE)))
                .isEqualTo(json.writeValueAsString(request.perform(desk, Progress.NONE)));
    }

    @Test
    void survives_mutated_documents() {
        var seeds =
                List.of(
                        holmes.bytes("console-before-move.log"),
                        holmes.bytes("rescue-disk-by-id.txt"),
                        holmes.bytes("rescue-examine.txt"));
        DocumentMutations.of(seeds, 1000, this::readAsAnything);
    }

    private void readAsAnything(byte[] document) {
        var ids = List.of(new Desk().put(document));
        var desk = new Desk();
        desk.put(document);
        var medium = new MediumFacts("m", "m.img", 1, "0x000e29a8", List.of());
        try {
            new ReadConsole(ids, ids, ids).perform(desk, Progress.NONE);
            new IdentifyDisks(ids, ids, ids, List.of(medium)).perform(desk, Progress.NONE);
        } catch (Progress.Cancelled e) {
            throw new AssertionError("nobody stopped it", e);
        }
    }

    private ReadConsole.Outcome read(List<String> logs) throws Progress.Cancelled {
        return new ReadConsole(logs, List.of(listing), reports).perform(desk, Progress.NONE);
    }

    /// Two lines for each disk, all of one kind.
    private static String alike(String... letters) {
        var log = new StringBuilder("Linux version 6.1.0\n");
        for (int i = 0; i < letters.length; i++) {
            log.append(
                    """
                    scsi %1$d:0:0:0: Direct-Access     ATA      ST3500320NS      SN06 PQ: 0 ANSI: 5
                    sd %1$d:0:0:0: [%2$s] 976773168 512-byte logical blocks: (500 GB/465 GiB)
                    """
                            .formatted(i, letters[i]));
        }
        return log.append("-\n").toString();
    }
}
