package holmes.host;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Loop devices for tests; the test is skipped where they may not be made.
public final class LoopDevices implements AutoCloseable {

    private final List<Path> nodes = new ArrayList<>();

    /// @param options of `losetup`, for instance `-r`
    public Path attach(Path file, String... options) {
        var command = new ArrayList<>(List.of("losetup", "--find", "--show"));
        command.addAll(List.of(options));
        command.add(file.toString());
        assumeTrue(Programs.find("losetup").isPresent(), "losetup is not installed");
        var ran = Programs.run(command, Duration.ofSeconds(20));
        assumeTrue(ran.exit() == 0, "no loop devices here: " + ran.errors());
        var node = Path.of(ran.text().strip());
        nodes.add(node);
        return node;
    }

    @Override
    public void close() {
        for (var node : nodes) {
            Programs.run(List.of("losetup", "--detach", node.toString()), Duration.ofSeconds(20));
        }
    }
}
