package holmes.ui.attached;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.host.AttachedDisk;
import holmes.source.SysBlock;
import holmes.ui.fx.Lanes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AttachedModelTest {

    /// A machine with a system disk, two spare ones, and one that this user may not open.
    private static final class Workstation implements Machine {

        private final Set<Path> refusing = new HashSet<>();
        private boolean root = true;

        @Override
        public List<AttachedDisk> drives() {
            return List.of(
                    drive("sda", List.of("/", "swap"), List.of("vg0-root"), true),
                    drive("sdb", List.of(), List.of(), true),
                    drive("sdc", List.of(), List.of("md127"), true),
                    drive("sdd", List.of(), List.of(), false));
        }

        @Override
        public void refuseWrites(Path node) {
            if (!root) throw new Refused(node + " could not be write-protected: not permitted");
            refusing.add(node);
        }

        private AttachedDisk drive(
                String name, List<String> mounted, List<String> holders, boolean readable) {
            var node = Path.of("/dev", name);
            var identity =
                    new SysBlock(
                            name,
                            Optional.of("WDC WD5000"),
                            Optional.of("WD-" + name),
                            Optional.empty(),
                            Optional.empty());
            return new AttachedDisk(
                    node,
                    500_107_862_016L,
                    identity,
                    refusing.contains(node),
                    mounted,
                    List.of(),
                    holders,
                    readable);
        }
    }

    private final Workstation machine = new Workstation();
    private final List<AttachedDisk> taken = new ArrayList<>();
    private final AttachedModel model =
            new AttachedModel(Lanes.direct(), machine, drives -> taken.addAll(drives));

    @Test
    void a_drive_is_shown_with_serial_number_and_what_the_machine_does_with_it() {
        model.ask();

        assertThat(model.drives())
                .extracting(Drive::name, Drive::serial, Drive::size, Drive::use)
                .containsExactly(
                        row("sda", "WD-sda", "466 GiB", "mounted: /, swap, part of vg0-root"),
                        row("sdb", "WD-sdb", "466 GiB", "not in use"),
                        row("sdc", "WD-sdc", "466 GiB", "part of md127"),
                        row("sdd", "WD-sdd", "466 GiB", "may not be opened by this user"));
        assertThat(model.drives()).noneMatch(Drive::chosen);
    }

    @Test
    void what_was_chosen_is_taken_and_the_list_closes() {
        model.ask();
        turn("sdb");
        turn("sdc");
        turn("sdc");

        model.take();

        assertThat(taken).extracting(AttachedDisk::node).containsExactly(Path.of("/dev/sdb"));
        assertThat(model.shown().get()).isFalse();
    }

    @Test
    void a_drive_that_may_not_be_opened_cannot_be_chosen() {
        model.ask();
        turn("sdd");

        assertThat(model.chosen()).isEmpty();
        model.take();
        assertThat(model.shown().get()).isTrue();
    }

    @Test
    void a_drive_in_use_is_warned_of() {
        model.ask();
        turn("sdc");

        assertThat(model.advice().getValue()).contains("changes while it is read");
    }

    @Test
    void the_kernel_refuses_writes_to_what_was_chosen_and_to_nothing_else() {
        model.ask();
        turn("sdb");
        assertThat(model.advice().getValue()).contains("let the kernel refuse");

        model.refuseWrites();

        assertThat(machine.refusing).containsExactly(Path.of("/dev/sdb"));
        assertThat(named("sdb").writes()).isEqualTo("refused");
        assertThat(named("sdb").chosen()).isTrue();
        assertThat(model.advice().getValue()).isEmpty();
    }

    @Test
    void without_the_right_to_protect_it_says_so_and_shows_what_is_true() {
        machine.root = false;
        model.ask();
        turn("sdb");

        model.refuseWrites();

        assertThat(model.complaint().get())
                .isEqualTo("/dev/sdb could not be write-protected: not permitted");
        assertThat(named("sdb").writes()).isEqualTo("possible");
    }

    private void turn(String name) {
        model.turn(named(name));
    }

    private Drive named(String name) {
        return model.drives().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }
}
