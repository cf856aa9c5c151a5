package holmes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class NicenessTest {

    /// `nice`, after the name in brackets: proc_pid_stat(5).
    private static final int NICE = 16;

    @Test
    void one_thread_gives_way_and_the_others_do_not() throws Exception {
        int before = nice();
        var after = new CompletableFuture<Integer>();
        Thread.ofPlatform()
                .start(() -> {
                    Niceness.giveWay();
                    after.complete(nice());
                })
                .join();

        assertThat(after.get()).isIn(10, Math.max(before, 10));
        assertThat(nice()).isEqualTo(before);
    }

    private static int nice() {
        try {
            var stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[NICE]);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
