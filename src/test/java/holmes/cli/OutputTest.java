package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void a_long_list_is_written_in_large_pieces() {
        var written = new ByteArrayOutputStream();
        var times = new int[1];
        var before = System.out;
        System.setOut(
                new PrintStream(
                        new OutputStream() {
                            @Override
                            public void write(int b) {
                                throw new AssertionError("one byte");
                            }

                            @Override
                            public void write(byte[] bytes, int offset, int length) {
                                times[0]++;
                                written.write(bytes, offset, length);
                            }
                        },
                        true));
        try {
            var out = new Output(false);
            for (int i = 0; i < 10_000; i++) out.printf("%d %s%n", i, "Grüße");
            out.flush();
        } finally {
            System.setOut(before);
        }

        assertThat(written.toString(UTF_8)).hasLineCount(10_000).startsWith("0 Grüße\n1 Grüße\n");
        assertThat(times[0]).isLessThan(100);
    }
}
