package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.device.Progress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private final Queue<Runnable> screen = new ArrayDeque<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Lanes lanes = new Lanes(Runnable::run, screen::add, nanos::get);

    @Test
    void shows_the_result_when_done() {
        var worker = new Worker<>(Lanes.direct(), _ -> "forty-two");
        assertThat(worker.state().get()).isEqualTo(new State.Idle<>());

        worker.start();

        assertThat(worker.state().get()).isEqualTo(new State.Done<>("forty-two"));
    }

    @Test
    void a_million_reports_cost_the_screen_one_event() {
        var worker =
                new Worker<>(
                        lanes,
                        progress -> {
                            for (int i = 0; i < 1_000_000; i++) {
                                progress.report("counting", i, 1_000_000);
                            }
                            return "counted";
                        });
        var seen = new ArrayList<State<String>>();
        worker.state().subscribe(state -> seen.add(state));

        worker.start();
        assertThat(screen).hasSize(1);
        screen.remove().run();

        assertThat(seen).hasSize(3).last().isEqualTo(new State.Done<>("counted"));
    }

    @Test
    void a_stopped_job_has_no_result() {
        var workers = new ArrayList<Worker<String>>();
        var worker =
                new Worker<>(
                        Lanes.direct(),
                        progress -> {
                            workers.getFirst().stop();
                            progress.report("comparing", 1, 2);
                            return "the same";
                        });
        workers.add(worker);

        worker.start();

        assertThat(worker.state().get()).isEqualTo(new State.Stopped<>());
        assertThat(worker.state().get().outcome()).isEmpty();
    }

    @Test
    void a_refusal_is_shown_in_its_own_words() {
        var worker =
                new Worker<String>(
                        Lanes.direct(),
                        _ -> {
                            throw new Refused("disk sdb is not at hand.");
                        });

        worker.start();

        assertThat(worker.state().get()).isEqualTo(new State.Failed<>("disk sdb is not at hand."));
    }

    @Test
    void estimates_from_the_pace_of_the_step_and_not_before_a_second() {
        var said = new ArrayList<Optional<Duration>>();
        var worker =
                new Worker<>(
                        new Lanes(Runnable::run, Runnable::run, nanos::get),
                        progress -> {
                            at(progress, 0, 0);
                            at(progress, 900, 20);
                            at(progress, 2000, 25);
                            return "";
                        });
        worker.state()
                .subscribe(state -> {
                    if (state instanceof State.Running<String> r) said.add(r.left());
                });

        worker.start();

        assertThat(said)
                .containsExactly(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(6)));
    }

    @Test
    void can_be_started_again() {
        var runs = new AtomicLong();
        var worker = new Worker<>(Lanes.direct(), _ -> runs.incrementAndGet());

        worker.start();
        worker.start();

        assertThat(worker.state().get()).isEqualTo(new State.Done<>(2L));
    }

    @Test
    void a_failed_task_stays_until_it_is_dismissed() {
        var tasks = new Tasks();
        var good = new Worker<>(Lanes.direct(), _ -> "");
        var bad =
                new Worker<String>(
                        Lanes.direct(),
                        _ -> {
                            throw new Refused("no");
                        });

        tasks.start("good", good);
        tasks.start("bad", bad);

        for (int i = 0; i < 5; i++) {
            var done = new Worker<>(Lanes.direct(), _ -> "seven");
            tasks.start("good " + i, done, result -> "found " + result);
        }

        assertThat(tasks.all()).extracting(Task::title).containsExactly("bad", "good 3", "good 4");
        assertThat(tasks.all()).extracting(Task::line).contains("no", "found seven");
        tasks.dismiss(tasks.all().getFirst());
        assertThat(tasks.all()).extracting(Task::title).doesNotContain("bad");
    }

    private void at(Progress progress, long millis, long done) throws Progress.Cancelled {
        nanos.set(Duration.ofMillis(millis).toNanos());
        progress.report("reading", done, 100);
    }
}
