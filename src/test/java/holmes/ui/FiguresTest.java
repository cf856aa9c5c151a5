package holmes.ui;

import holmes.casefile.Case;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.ui.fx.Settings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the window takes in time and memory, printed: for a quiet machine, and only where a folder
/// for it is named. docs/contributing.md has the command.
@ExtendWith(OnScreen.class)
@EnabledIfSystemProperty(named = "holmes.figures", matches = ".+")
class FiguresTest {

    private static final Path FOLDER = Path.of(System.getProperty("holmes.figures", "target"));
    private static final Path EVIDENCE =
            Path.of(System.getProperty("holmes.evidence", "target/disks/raid10-n2-4"));
    private static final long TERABYTE = 1_000_000_000_000L;
    private static final int ENTRIES = Integer.getInteger("holmes.entries", 100_000);

    @Test
    void a_vast_image_opens_and_scrolls() throws Exception {
        var image = sparse("vast.img", 16 * TERABYTE);
        try (var window = Opened.on(FOLDER.resolve("vast.holmes"));
                var dog = new Watchdog()) {
            long begun = System.nanoTime();
            window.take(List.of(image));
            say("case with an image of 16 TB opened", begun);
            var hex = window.desktop.screens().hex();
            Toolkit.run(() -> window.desktop.shell().show("Bytes"));
            Toolkit.until(() -> !hex.offers().isEmpty());
            for (int i = 0; i < 3; i++) {
                begun = System.nanoTime();
                Toolkit.run(() -> hex.choose(hex.offers().getFirst()));
                until(() -> hex.source().get().isPresent());
                say("image of 16 TB shown", begun);
                Toolkit.run(() -> hex.moveTo(15 * TERABYTE, false));
            }
            scroll("rows", window, 5);
            scroll("far", window, 10_000_019);
            window.report(dog);
        }
    }

    /// Five seconds of scrolling, one step a frame.
    private static void scroll(String how, Opened window, long rows) {
        var frames = new AtomicInteger();
        var worst = new AtomicLong();
        var timer =
                new AnimationTimer() {
                    private long last;

                    @Override
                    public void handle(long now) {
                        if (last > 0) worst.accumulateAndGet(now - last, Math::max);
                        last = now;
                        frames.incrementAndGet();
                        var hex = window.desktop.screens().hex();
                        hex.scrollTo(hex.top().get() + rows);
                    }
                };
        long cpu = ManagementFactory.getThreadMXBean().getThreadCpuTime(screen());
        long begun = System.nanoTime();
        Toolkit.run(timer::start);
        Toolkit.pause(5000);
        Toolkit.run(timer::stop);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double work = (ManagementFactory.getThreadMXBean().getThreadCpuTime(screen()) - cpu) / 1e6;
        System.out.printf(
                Locale.ROOT,
                "scrolling by %s: %.1f frames a second, the longest frame %.0f ms, %.1f ms of work"
                        + " a frame on the screen's thread%n",
                how,
                frames.get() / seconds,
                worst.get() / 1e6,
                work / frames.get());
    }

    private static long screen() {
        return Toolkit.on(() -> Thread.currentThread().threadId());
    }

    @Test
    void ten_large_images_and_a_long_case_fit_into_memory() throws Exception {
        var file = FOLDER.resolve("long.holmes");
        fill(file);
        var images = FOLDER.resolve("ten");
        Files.createDirectories(images);
        for (int i = 0; i < 10; i++) sparse("ten/disk" + i + ".img", TERABYTE);
        try (var window = Opened.on(file);
                var dog = new Watchdog()) {
            long begun = System.nanoTime();
            window.take(List.of());
            say("case of " + ENTRIES + " entries opened", begun);
            window.report(dog);
            begun = System.nanoTime();
            Toolkit.run(() -> window.desktop.door().dropped(List.of(images)));
            var hex = window.desktop.screens().hex();
            Toolkit.until(() -> hex.offers().size() >= 10);
            say("ten images of 1 TB taken in", begun);
            for (var screen : List.of("Guide", "Disks", "Stack", "Health", "Compare", "Log")) {
                Toolkit.run(() -> window.desktop.shell().show(screen));
                Toolkit.pause(500);
            }
            Toolkit.run(() -> window.desktop.shell().show("Bytes"));
            for (int i = 0; i < 10; i++) {
                int number = i;
                Toolkit.run(() -> hex.choose(hex.offers().get(number)));
                Toolkit.pause(100);
            }
            window.report(dog);
            memory();
        }
    }

    @Test
    void jobs_leave_the_window_free() throws Exception {
        var file = FOLDER.resolve("demo.holmes");
        Files.deleteIfExists(file);
        try (var window = Opened.on(file)) {
            var desktop = window.desktop;
            var guide = desktop.screens().guide();
            try (var dog = new Watchdog()) {
                long begun = System.nanoTime();
                Toolkit.run(() -> desktop.door().demo());
                Toolkit.until(() -> guide.ready().getValue());
                Toolkit.run(guide::runAll);
                Toolkit.until(() -> !guide.running().getValue());
                say("recovery", begun);
                window.report(dog);
            }
            Toolkit.run(() -> desktop.shell().show("Bytes"));
            Toolkit.run(() -> desktop.shell().show("Compare"));
            var hex = desktop.screens().hex();
            Toolkit.until(() -> !hex.offers().isEmpty());
            Toolkit.run(() -> hex.choose(hex.offers().getFirst()));
            Toolkit.until(() -> hex.source().get().isPresent());
            try (var dog = new Watchdog()) {
                long begun = System.nanoTime();
                Toolkit.run(() -> hex.search().query().set("e"));
                Toolkit.run(() -> hex.search().run());
                Toolkit.until(() -> hex.search().summary().get().contains("entry"));
                say("search", begun);
                begun = System.nanoTime();
                var compare = desktop.screens().compare();
                Toolkit.run(() -> compare.show(compare.suggestions().getFirst()));
                Toolkit.until(() -> compare.ready().getValue());
                Toolkit.run(compare::compare);
                Toolkit.until(() -> compare.found().get().isPresent());
                say("comparison", begun);
                window.report(dog);
            }
        }
    }

    private static void memory() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Toolkit.pause(200);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var resident =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                        .toList();
        System.out.printf(Locale.ROOT, "heap in use %d MiB, %s%n", heap >> 20, resident);
    }

    private static void fill(Path file) throws Exception {
        Files.deleteIfExists(file);
        try (var open = Case.open(CaseFile.create(file), Media.NONE, Clock.systemUTC())) {
            for (int i = 0; i < ENTRIES; i++) {
                open.perform(new Note("note " + i, List.of((long) i)), Progress.NONE);
            }
        }
    }

    private static Path sparse(String name, long size) throws IOException {
        var path = FOLDER.resolve(name);
        Files.createDirectories(FOLDER);
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(size);
            // No two of them alike, or both would be read in full to tell them apart.
            file.writeBytes(name);
        }
        return path;
    }

    /// Looks often: here it is the time that counts.
    private static void until(BooleanSupplier condition) {
        while (!Toolkit.on(condition::getAsBoolean)) Thread.onSpinWait();
    }

    private static void say(String what, long begun) {
        System.out.printf(
                Locale.ROOT, "%s: %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
    }

    /// A window, and a case that is to be opened in it.
    private record Opened(Path file, Desktop desktop, Stage stage) implements AutoCloseable {

        static Opened on(Path file) {
            var settings = Settings.inMemory();
            var desktop = Toolkit.on(() -> Desks.desktop(settings, EVIDENCE, FOLDER));
            var stage =
                    Toolkit.on(() -> {
                        var made = new Stage();
                        made.setScene(Window.scene(desktop, settings));
                        made.show();
                        return made;
                    });
            return new Opened(file, desktop, stage);
        }

        void take(List<Path> evidence) throws Exception {
            if (!evidence.isEmpty()) Files.deleteIfExists(file);
            Toolkit.run(() -> {
                if (evidence.isEmpty()) {
                    desktop.door().open(file);
                    return;
                }
                desktop.door().newCase();
                desktop.door().form().add(evidence);
                desktop.door().form().keepIn(file);
                desktop.door().begin();
            });
            until(() -> desktop.shell().openCase().get().isPresent());
        }

        void report(Watchdog dog) {
            dog.late().stream().limit(8).forEach(System.out::println);
        }

        @Override
        public void close() {
            Toolkit.run(() -> {
                desktop.door().closeCase();
                stage.hide();
            });
            desktop.door().closing().join();
        }
    }
}
