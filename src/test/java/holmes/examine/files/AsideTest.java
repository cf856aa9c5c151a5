package holmes.examine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void work_is_done_in_order_on_another_thread() throws Exception {
        var done = new ArrayList<Integer>();
        var threads = new ArrayList<Thread>();
        try (var aside = new Aside()) {
            for (int i = 0; i < 1000; i++) {
                int number = i;
                aside.add(() -> {
                    done.add(number);
                    threads.add(Thread.currentThread());
                });
            }
            aside.finish();
        }

        assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        assertThat(threads).doesNotContain(Thread.currentThread());
        assertThat(new HashSet<>(threads)).hasSize(1);
    }

    @Test
    void what_fails_comes_out_and_stops_the_rest() {
        var done = new AtomicInteger();

        assertThatThrownBy(
                        () -> {
                            try (var aside = new Aside()) {
                                for (int i = 0; i < 100_000; i++) {
                                    int number = i;
                                    aside.add(() -> {
                                        if (number == 100) throw new Refused("the disk is full");
                                        done.incrementAndGet();
                                    });
                                }
                                aside.finish();
                            }
                        })
                .isInstanceOf(Refused.class)
                .hasMessage("the disk is full");
        assertThat(done.get()).isEqualTo(100);
    }
}
