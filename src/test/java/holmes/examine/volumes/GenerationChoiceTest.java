package holmes.examine.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.examine.volumes.Observation.Kind;
import holmes.format.lvm.LogicalVolume;
import holmes.format.lvm.TextCarver;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationChoiceTest {

    private final Group linear = new Group("lvm-linear");
    private final Group three = new Group("lvm-missing-pv");

    @Test
    void believes_the_newest_of_all_texts_and_keeps_the_others() throws Exception {
        var candidates = new ArrayList<>(carved("lvm-linear", 0));
        candidates.addAll(carved("lvm-linear", 1));
        candidates.add(file(linear.backup()));
        var decision = only(choose(candidates, linear));

        assertThat(decision.chosen().generation().group().seqno()).isEqualTo(5);
        assertThat(decision.chosen().generation().witnesses()).hasSize(3);
        assertThat(decision.chosen().holding()).isEqualTo(2);
        assertThat(decision.ties()).isEmpty();
        assertThat(decision.alternatives())
                .extracting(a -> a.generation().group().seqno())
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(sentences(decision, Kind.SEQNO))
                .containsExactly(
                        "vg0 (UAtydD-4wDy-2ZdW-sd3Z-2NFP-Z8OG-bdPl0P), seqno 5 is the newest whole"
                                + " state among 5, in 11 texts.");
    }

    @Test
    void does_not_let_the_group_of_a_reinstall_speak_for_the_old_volumes() throws Exception {
        var reinstalled = reinstalled(linear.backup());
        var layers =
                linear.layers().stream()
                        .map(l -> new PhysicalLayer(l.layer(), l.size(), newUuid(l.labelUuid())))
                        .toList();
        var decision =
                only(
                        GenerationChoice.choose(
                                List.of(file(reinstalled), file(linear.backup())),
                                layers,
                                linear::ext));

        assertThat(decision.chosen().generation().group().uuid()).startsWith("UAtydD");
        assertThat(decision.alternatives().getFirst().generation().group().uuid())
                .startsWith("NEWydD");
        assertThat(decision.why())
                .extracting(Observation::sentence)
                .contains(
                        "The layer of pv0 has another label, NEWyud-xU3Q-37NO-NhsU-0imq-Ah6a-hZ3WQP.",
                        "The layer has 25165824 bytes, and the text says 25165824 of pv0.",
                        "2 of 2 volumes hold what they should.",
                        "vg0 (NEWydD-4wDy-2ZdW-sd3Z-2NFP-Z8OG-bdPl0P), seqno 2 on the same layer is"
                                + " another group of the same name: 0 of its 2 volumes hold what"
                                + " they should, and it was written later.");
    }

    @Test
    void takes_the_older_state_if_the_newest_puts_volumes_where_they_are_not() {
        var wrong =
                linear.backup()
                        .replaceFirst("seqno = 5", "seqno = 6")
                        .replaceFirst("\"pv0\", 0", "\"pv0\", 4")
                        .replaceFirst("\"pv0\", 3", "\"pv0\", 0")
                        .replaceFirst("pe_count = 5", "pe_count = 9");
        var decision = only(choose(List.of(file(wrong), file(linear.backup())), linear));

        assertThat(decision.chosen().generation().group().seqno()).isEqualTo(5);
        assertThat(sentences(decision, Kind.SEQNO).getFirst())
                .contains("seqno 6 is newer")
                .contains("fewer of its volumes");
    }

    @Test
    void does_not_take_an_older_state_only_because_it_has_fewer_volumes() {
        var wrong =
                linear.backup()
                        .replaceFirst("\"pv1\", 0", "\"pv0\", 0")
                        .replaceFirst("\"pv0\", 0", "\"pv1\", 0");
        var empty =
                linear.backup()
                        .replaceFirst("seqno = 5", "seqno = 1")
                        .replaceFirst("(?s)\\tlogical_volumes.*", "}\n");
        var decision = only(choose(List.of(file(empty), file(wrong)), linear));

        assertThat(decision.chosen().wrong()).isPositive();
        assertThat(decision.chosen().generation().group().seqno()).isEqualTo(5);
    }

    @Test
    void says_that_a_newer_state_survives_only_in_part() {
        var newer = linear.backup().replaceFirst("seqno = 5", "seqno = 6");
        var cut = newer.substring(0, newer.indexOf("segment2"));
        var decision = only(choose(List.of(file(cut), file(linear.backup())), linear));

        assertThat(decision.chosen().generation().group().seqno()).isEqualTo(5);
        assertThat(sentences(decision, Kind.DAMAGE).getFirst())
                .contains("seqno 6 survives only in part");
    }

    @Test
    void counts_what_is_left_of_a_text_as_a_witness_of_the_whole_one() {
        var cut = linear.backup().substring(0, 1500);
        var decision = only(choose(List.of(file(cut), file(linear.backup())), linear));

        assertThat(decision.chosen().generation().witnesses()).hasSize(2);
        assertThat(decision.alternatives()).isEmpty();
    }

    @Test
    void reports_texts_of_one_seqno_that_differ() {
        var other =
                linear.backup()
                        .replaceFirst("creation_time = 13", "creation_time = 12")
                        .replaceFirst("\\bb \\{", "c {");
        var decision = only(choose(List.of(file(other), file(linear.backup())), linear));

        assertThat(decision.chosen().generation().group().logicalVolume("b")).isPresent();
        assertThat(sentences(decision, Kind.CONFLICT))
                .singleElement()
                .asString()
                .contains("Another text with seqno 5")
                .contains("says something else of b, c.");
    }

    @Test
    void keeps_a_tie_that_nothing_decides() {
        var other = linear.backup().replaceFirst("\\bb \\{", "c {");
        var decision = only(choose(List.of(file(other), file(linear.backup())), linear));

        assertThat(decision.ties()).hasSize(1);
        assertThat(sentences(decision, Kind.CONFLICT))
                .contains("1 others fit as well as the chosen one.");
    }

    @Test
    void finds_the_disks_of_equal_size_by_what_the_volumes_hold() {
        var layers = unlabelled(three.layers()).reversed();
        var decision =
                only(GenerationChoice.choose(List.of(file(three.backup())), layers, this::isRight));

        assertThat(decision.ties()).isEmpty();
        assertThat(decision.chosen().placement().exact()).isEqualTo(2);
        assertThat(decision.chosen().holding()).isEqualTo(2);
        var pv0 = three.volumes().physicalVolumes().getFirst().uuid();
        assertThat(decision.chosen().placement().byUuid().get(pv0).layer())
                .isEqualTo(new Layer.Medium("lvm-missing-pv 0"));
    }

    @Test
    void keeps_all_orders_of_disks_that_nothing_tells_apart() {
        var layers = unlabelled(three.layers());
        var decision =
                only(
                        GenerationChoice.choose(
                                List.of(file(three.backup())), layers, ContentCheck.NONE));

        assertThat(decision.ties()).hasSize(5);
    }

    @Test
    void does_not_put_an_unlabelled_disk_for_a_missing_one_on_a_guess() {
        var layers = new ArrayList<>(three.layers());
        layers.add(new PhysicalLayer(new Layer.Medium("stranger"), 1L << 30, ""));
        var decision =
                only(GenerationChoice.choose(List.of(file(three.backup())), layers, three::ext));

        assertThat(decision.chosen().placement().byUuid()).hasSize(2);
        assertThat(sentences(decision, Kind.LABEL))
                .contains(
                        "Physical volume pv1 (wpFnm5-u93A-flDu-EpNc-kffE-Jfuo-owOXH8) is missing.");
    }

    @Test
    void chooses_groups_that_share_no_layer_side_by_side() {
        var layers = new ArrayList<>(three.layers());
        layers.addAll(linear.layers());
        var candidates = List.of(file(three.backup()), file(linear.backup()));

        assertThat(GenerationChoice.choose(candidates, layers, ContentCheck.NONE).decisions())
                .hasSize(2)
                .allMatch(decision -> decision.ties().isEmpty());
    }

    @Test
    void names_volumes_that_were_removed_and_are_still_there() {
        var removed =
                linear.backup()
                        .replaceFirst("seqno = 5", "seqno = 6")
                        .replaceFirst("(?s)\n\t\tb \\{.*?\n\t\t\\}\n", "\n");
        var decision = only(choose(List.of(file(removed), file(linear.backup())), linear));

        assertThat(decision.chosen().generation().group().seqno()).isEqualTo(6);
        assertThat(sentences(decision, Kind.REMOVED))
                .containsExactly(
                        "Volume b of seqno 5 is no longer in the group; its content is still"
                                + " there.");
    }

    @Test
    void keeps_texts_without_a_group_apart() {
        var heading = linear.backup().substring(0, linear.backup().indexOf("vg0 {"));
        var choice = choose(List.of(file(heading)), linear);

        assertThat(choice.decisions()).isEmpty();
        assertThat(choice.fragments()).hasSize(1);
    }

    private Verdict isRight(LogicalVolume volume, Layer layer) {
        try {
            var device = three.open(layer);
            var sum = Digests.sha256(device.view(0, device.size()));
            var right =
                    Fixtures.truth("lvm-missing-pv").at("/devices/" + volume.name() + "/sha256");
            return sum.equals(right.asText())
                    ? new Verdict.Holds("its sum")
                    : new Verdict.Wrong("another sum");
        } catch (UnreadableException e) {
            return new Verdict.Unclear("unreadable");
        }
    }

    private static List<PhysicalLayer> unlabelled(List<PhysicalLayer> layers) {
        return layers.stream().map(l -> new PhysicalLayer(l.layer(), l.size(), "")).toList();
    }

    /// A later group of the same name, with other identities and extents elsewhere.
    private static String reinstalled(String text) {
        var moved =
                text.replace("creation_time = 13", "creation_time = 14")
                        .replaceFirst("seqno = 5", "seqno = 2")
                        .replace("pe_start = 2048", "pe_start = 2560")
                        .replace("dev_size = ", "dev_size = 1");
        return moved.replaceAll("id = \"...", "id = \"NEW");
    }

    private static String newUuid(String uuid) {
        return "NEW" + uuid.substring(3);
    }

    private static Choice choose(List<Candidate> candidates, Group group) {
        return GenerationChoice.choose(candidates, group.layers(), group::ext);
    }

    private static Decision only(Choice choice) {
        assertThat(choice.decisions()).hasSize(1);
        return choice.decisions().getFirst();
    }

    private static List<String> sentences(Decision decision, Kind kind) {
        return decision.why().stream()
                .filter(observation -> observation.kind() == kind)
                .map(Observation::sentence)
                .toList();
    }

    private static Candidate file(String text) {
        var source =
                new Source(Source.Kind.BACKUP, new Layer.Medium("root"), "/etc/lvm/backup/vg0");
        return new Candidate(Group.read(text), List.of(), source);
    }

    private static List<Candidate> carved(String name, int number) throws Exception {
        var medium = new Layer.Medium(name + " " + number);
        return TextCarver.carve(Fixtures.disk(name, number), Progress.NONE).texts().stream()
                .map(found -> {
                    var place = "byte " + found.places().getFirst().start();
                    var source = new Source(Source.Kind.CARVED, medium, place);
                    return Candidate.of(found, source);
                })
                .toList();
    }
}
