package holmes.ui;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.Memory;
import holmes.device.Unreadable;
import holmes.ui.fx.Dress;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Look;
import holmes.ui.fx.Settings;
import holmes.ui.hex.Source;
import holmes.ui.hex.Structure;
import holmes.ui.shell.OpenCase;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Renders every screen, light and dark, small and large, into `docs/images`.
@Tag("screenshots")
class ScreenshotsTest {

    private static final Path IMAGES = Path.of("docs/images");

    @BeforeAll
    static void start() {
        Toolkit.start();
    }

    @Test
    void every_screen_in_both_themes_and_sizes() {
        for (var theme : Look.Theme.values()) {
            shoot(theme, 1280, 800);
            shoot(theme, 1920, 1080);
        }
    }

    private static void shoot(Look.Theme theme, int width, int height) {
        var settings = Settings.inMemory();
        settings.put("theme", theme.name());
        var bench = new Workbench(settings, Lanes.onto(Platform::runLater), _ -> {});
        var end = "-%s-%d.png".formatted(theme.name().toLowerCase(), width);
        var scene =
                Toolkit.on(() -> {
                    Dress.wear(bench.look());
                    var s = new Scene(bench.view(new NoWays()), width, height);
                    Dress.put(bench.look(), s);
                    var stage = new Stage();
                    stage.setScene(s);
                    stage.show();
                    return s;
                });
        Toolkit.picture(scene, IMAGES.resolve("start" + end));
        Toolkit.run(() -> {
            bench.shell()
                    .openCase()
                    .set(Optional.of(new OpenCase("demo", 12, "deadbeef".repeat(8), false)));
            bench.hex().open(source());
            bench.shell().show("Bytes");
            bench.hex().jump(1080);
            bench.hex().moveTo(1100, true);
        });
        Toolkit.picture(scene, IMAGES.resolve("bytes" + end));
        Toolkit.run(() -> scene.getWindow().hide());
    }

    private static Source source() {
        var bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        for (int i = 0; i < 1024; i++) bytes[i] = 0;
        var bad = RangeSet.of(ByteRange.of(1536, 512));
        var device = new Unreadable(new Memory("WD-123", MemorySegment.ofArray(bytes)), bad, "bad");
        var structure =
                new Structure(
                        "ext superblock",
                        1024,
                        List.of(
                                Field.le32("s_inodes_count", 0),
                                Field.le32("s_blocks_count", 4),
                                Field.le32("s_r_blocks_count", 8),
                                Field.le16("s_magic", 56),
                                Field.uuid("s_uuid", 104)));
        return new Source("sda", List.of("sda", "part 1"), device, List.of(structure));
    }

    private static final class NoWays implements Ways {
        @Override
        public void newCase() {}

        @Override
        public void openCase() {}

        @Override
        public void reviewCase() {}

        @Override
        public void demo() {}

        @Override
        public void open(Path path) {}

        @Override
        public void closeCase() {}
    }
}
