package holmes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmartctlTest {

    @TempDir Path folder;

    @Test
    void keeps_what_the_program_prints_and_its_exit_bits() throws IOException {
        var ran = fake("echo \"$@\"; exit 64").read("/dev/null");

        assertThat(ran.text()).isEqualTo("--json --xall /dev/null\n");
        assertThat(ran.exit()).isEqualTo(64);
    }

    @Test
    void an_image_has_no_report() throws IOException {
        assertThatThrownBy(() -> fake("echo ran").read("/evidence/disk.img"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("An image has no SMART report");
    }

    @Test
    void says_what_to_do_where_the_program_is_missing() {
        assertThatThrownBy(() -> new Smartctl("no-such-smartctl").read("/dev/null"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("smartmontools");
    }

    private Smartctl fake(String script) throws IOException {
        var program = folder.resolve("smartctl");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new Smartctl(program.toString());
    }
}
