package holmes.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.device.Progress.Cancelled;
import holmes.stack.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39.5Z"), ZoneOffset.UTC);

    private final MemoryStore store = new MemoryStore();
    private final Case open = Case.open(store, new ImageFiles(), CLOCK);

    @TempDir Path folder;
    private Path image;

    @BeforeEach
    void lay_out_an_image() throws Exception {
        image = image("disk.img", 1);
    }

    private Path image(String name, long seed) throws Exception {
        var bytes = new byte[100_000];
        new Random(seed).nextBytes(bytes);
        return Files.write(folder.resolve(name), bytes);
    }

    private Exhibit take(Path file) throws Cancelled {
        return open.take(file.toString(), Progress.NONE);
    }

    private Act lastAct() {
        return open.log().last().orElseThrow().act();
    }

    @Test
    void every_action_is_an_entry() throws Exception {
        var disk = take(image).medium();

        var answer = open.cite(new CountBytes(disk, 7), Progress.NONE);

        assertThat(answer.entry()).isEqualTo(2);
        assertThat(answer.outcome().label()).isEqualTo("disk.img");
        var act = lastAct();
        assertThat(act.at()).isEqualTo("2013-03-05T03:12:39.500Z");
        assertThat(act.kind()).isEqualTo("count-bytes");
        assertThat(act.request())
                .isEqualTo(
                        "{\"layer\":{\"@type\":\"Medium\",\"identity\":\"%s\"},\"value\":7}"
                                .formatted(disk.identity()));
        assertThat(act.tool()).matches("holmes \\d+\\.\\d+\\.\\d+");
        assertThat(act.nature()).isEqualTo("derived");
        assertThat(act.result()).isEqualTo("done");
        assertThat(act.outcome())
                .isEqualTo(
                        Digests.sha256(
                                "{\"label\":\"disk.img\",\"times\":%d}"
                                        .formatted(answer.outcome().times())));
    }

    private record Copy(String what) implements Request<Stated> {
        @Override
        public String kind() {
            return "copy";
        }

        @Override
        public Stated perform(Bench bench, Progress progress) {
            bench.target().ifPresent(_ -> bench.lacking(what + " has no time."));
            return new Stated();
        }
    }

    @Test
    void what_copies_lack_is_an_entry_of_its_own_and_no_part_of_the_outcome() throws Exception {
        var without = open.cite(new Copy("one"), Progress.NONE);
        var with = open.cite(new Copy("one"), Optional.of(folder), Progress.NONE);
        open.cite(new Copy("two"), Optional.of(folder), Progress.NONE);

        assertThat(with.outcome()).isEqualTo(without.outcome());
        assertThat(open.shortfall(without.entry())).isEmpty();
        assertThat(open.shortfall(with.entry())).containsExactly("one has no time.");
        assertThat(lastAct().kind()).isEqualTo("shortfall");
        assertThat(lastAct().request())
                .isEqualTo("{\"entry\":4,\"problems\":[\"two has no time.\"]}");
    }

    @Test
    void looking_at_bytes_is_an_entry_once() throws Exception {
        var disk = take(image).medium();

        var device = open.look(disk, Progress.NONE);
        open.look(disk, Progress.NONE);

        assertThat(device.size()).isEqualTo(100_000);
        assertThat(open.log().count(Filter.kind("look"))).isEqualTo(1);
    }

    @Test
    void what_was_refused_cancelled_or_failed_is_an_entry_too() throws Exception {
        var disk = take(image).medium();

        assertThatThrownBy(() -> open.perform(new CountBytes(disk, 256), Progress.NONE))
                .isInstanceOf(Refused.class);
        assertThat(lastAct().result()).isEqualTo("refused");
        assertThat(lastAct().why()).isEqualTo("No byte is 256.");

        assertThatThrownBy(() ->
                        open.perform(
                                new CountBytes(disk, 1),
                                (_, _, _) -> {
                                    throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
        assertThat(lastAct().result()).isEqualTo("cancelled");

        assertThatThrownBy(() -> open.perform(new CountBytes(disk, -1), Progress.NONE))
                .isInstanceOf(IllegalStateException.class);
        assertThat(lastAct().result()).isEqualTo("failed");
        assertThat(lastAct().outcome()).isEmpty();
        assertThat(open.log().last().orElseThrow().number()).isEqualTo(4);
    }

    @Test
    void an_answer_is_found_again() throws Exception {
        var request = new CountBytes(take(image).medium(), 7);
        assertThat(open.recall(request)).isEmpty();

        var answer = open.cite(request, Progress.NONE);

        assertThat(open.recall(request)).contains(answer);
        assertThat(open.recall(new CountBytes(request.layer(), 8))).isEmpty();
    }

    @Test
    void the_log_holds_no_place() throws Exception {
        take(image);

        var entry = open.log().last().orElseThrow();
        assertThat(entry.act().toString()).doesNotContain(folder.toString());
        assertThat(new String(open.log().content(entry.act().outcome()).readAllBytes()))
                .doesNotContain(folder.toString());
        assertThat(store.places().values()).containsExactly(image.toString());
    }

    @Test
    void a_medium_that_moved_is_known_again() throws Exception {
        var before = take(image);
        var moved = Files.move(image, folder.resolve("renamed.img"));

        assertThat(take(moved)).isEqualTo(before);
        assertThat(open.log().last().orElseThrow().number()).isEqualTo(1);
        assertThat(store.places().values()).containsExactly(moved.toString());
    }

    @Test
    void a_medium_that_changed_is_refused() throws Exception {
        var disk = take(image);
        open.close();
        var bytes = Files.readAllBytes(image);
        bytes[99_000] ^= 1;
        Files.write(image, bytes);

        var again = Case.open(store, new ImageFiles(), CLOCK);
        assertThatThrownBy(() -> again.take(image.toString(), Progress.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("disk.img is not as it was");
        assertThatThrownBy(() -> again.perform(new CountBytes(disk.medium(), 1), Progress.NONE))
                .hasMessageStartingWith("disk.img is not as it was");
    }

    @Test
    void twins_are_told_apart_and_copies_are_called_so() throws Exception {
        var bytes = new byte[4 << 20];
        new Random(5).nextBytes(bytes);
        var one = Files.write(folder.resolve("one.img"), bytes);
        var copy = Files.write(folder.resolve("copy.img"), bytes);
        bytes[2_000_001] ^= 1; // between two samples
        var half = Files.write(folder.resolve("half.img"), bytes);

        var first = take(one);
        var second = take(half);
        var third = take(copy);

        assertThat(first.twin()).isEmpty();
        assertThat(second.twin().orElseThrow().same()).isFalse();
        assertThat(third.twin().orElseThrow().same()).isTrue();
        assertThat(List.of(second.identity(), third.identity()))
                .containsExactly(first.identity() + "-2", first.identity() + "-3");
        assertThat(take(half)).isEqualTo(second);
    }

    @Test
    void mirror_halves_that_changed_places_are_known_again() throws Exception {
        var bytes = Files.readAllBytes(image);
        bytes[5000] ^= 1; // a device slot in a superblock
        var half = Files.write(folder.resolve("half.img"), bytes);
        var first = take(image);
        var second = take(half);
        assertThat(second.twin()).isEmpty();

        var aside = Files.move(image, folder.resolve("aside.img"));
        Files.move(half, image);
        Files.move(aside, half);

        assertThat(take(image)).isEqualTo(second);
        assertThat(take(half)).isEqualTo(first);
    }

    @Test
    void a_serial_number_names_a_disk() throws Exception {
        var one = image("sda.serial-WD-1.img", 3);
        var other = image("sdb.serial-WD-2.img", 3);

        assertThat(take(one).identity()).isEqualTo("WD-1");
        assertThat(take(other).identity()).isEqualTo("WD-2");
        assertThat(take(other).twin()).isEmpty();
    }

    @Test
    void documents_are_kept_once() {
        var log = open.takeDocument("console.log", "console", "md: bind<sda1>".getBytes());
        open.takeDocument("console.log", "console", "md: bind<sda1>".getBytes());

        assertThat(open.documents()).containsExactly(log);
        assertThat(open.log().count(Filter.ALL)).isEqualTo(1);
        assertThat(lastAct().attachments()).containsExactly(log.sha256());
    }

    record Remember(String text) implements Request<String> {
        @Override
        public String kind() {
            return "remember";
        }

        @Override
        public boolean observed() {
            return true;
        }

        @Override
        public String perform(Bench bench, Progress progress) {
            return bench.keep(text.getBytes());
        }
    }

    @Test
    void raw_bytes_of_an_observation_stay_with_its_entry() throws Exception {
        var hash = open.perform(new Remember("SMART"), Progress.NONE);

        assertThat(lastAct().nature()).isEqualTo("observed");
        assertThat(lastAct().attachments()).containsExactly(hash);
        assertThat(open.log().content(hash).readAllBytes()).isEqualTo("SMART".getBytes());
    }

    @Test
    void decisions_keep_what_spoke_for_them_and_against_the_others() throws Exception {
        var seen = new Decision.Observation("backup superblocks lie in place", List.of(3L));
        var decision =
                new Decision(
                        "order",
                        "A B C D",
                        List.of(seen),
                        List.of(new Decision.Alternative("A C B D", List.of())),
                        false);
        open.perform(decision, Progress.NONE);

        assertThat(holmes.casefile.json.CanonicalJson.read(lastAct().request(), Decision.class))
                .isEqualTo(decision);
    }

    @Test
    void what_is_not_at_hand_is_said() {
        assertThatThrownBy(
                        () -> open.perform(new CountBytes(new Layer.Medium("X"), 1), Progress.NONE))
                .hasMessage("The case has no medium X.");
        var beyond = new Layer.Slice(new Layer.Absent("a", 10), ByteRange.of(5, 10));
        assertThatThrownBy(() -> open.perform(new CountBytes(beyond, 1), Progress.NONE))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("These parts make no device");
    }

    @Test
    void a_snapshot_of_the_ends_is_kept_in_a_case_that_lasts() throws Exception {
        var bytes = new byte[3 << 20];
        Arrays.fill(bytes, 1 << 20, 2 << 20, (byte) 7);
        bytes[100] = 1;
        var file = Files.write(folder.resolve("ends.img"), bytes);
        var lasting = folder.resolve("case.holmes");
        try (var stored = Case.open(CaseFile.create(lasting), new ImageFiles(), CLOCK)) {
            var exhibit = stored.take(file.toString(), Progress.NONE);

            assertThat(exhibit.snapshot())
                    .extracting(Exhibit.Piece::range)
                    .containsExactly(ByteRange.of(0, 1 << 20), ByteRange.of(2 << 20, 1 << 20));
            assertThat(exhibit.snapshotSize()).isEqualTo(2 << 20);
            assertThat(stored.log().bytes(exhibit.snapshot().getFirst().sha256().orElseThrow()))
                    .isEqualTo(Arrays.copyOf(bytes, 1 << 20));
            assertThat(exhibit.snapshot().getLast().sha256()).isEmpty();
        }
    }

    @Test
    void an_answer_that_this_version_gave_is_not_asked_for_again() throws Exception {
        var request = new CountBytes(take(image).medium(), 7);
        assertThat(open.held(request)).isEmpty();
        var first = open.cite(request, Progress.NONE);

        assertThat(open.held(request)).contains(first);
        open.perform(new Remember("SMART"), Progress.NONE);
        assertThat(open.held(new Remember("SMART"))).isEmpty();
    }
}
