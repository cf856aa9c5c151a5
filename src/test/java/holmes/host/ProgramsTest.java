package holmes.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import holmes.bytes.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void keeps_what_a_program_says_and_how_it_ends() {
        var ran = Programs.run(List.of("ls", "/nowhere/at/all"), SOON);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.text()).isEmpty();
        assertThat(ran.errors()).contains("No such file or directory");
    }

    @Test
    void no_shell_looks_at_the_arguments() {
        assertThat(Programs.run(List.of("echo", "$HOME; `id` *"), SOON).text())
                .isEqualTo("$HOME; `id` *\n");
    }

    @Test
    void joins_programs() {
        var ran = Programs.pipeline(List.of(List.of("seq", "1000"), List.of("wc", "-l")), SOON);
        assertThat(ran.text().strip()).isEqualTo("1000");
    }

    @Test
    void ends_what_does_not_end() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Programs.run(List.of("sleep", "60"), Duration.ofMillis(200)))
                .withMessageContaining("has not ended");
    }

    @Test
    void refuses_what_is_not_installed() {
        assertThat(Programs.find("no-such-program")).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Programs.run(List.of("no-such-program"), SOON))
                .withMessageContaining("no-such-program cannot be started");
    }
}
