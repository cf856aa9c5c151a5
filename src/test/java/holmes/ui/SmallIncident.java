package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Digests;
import holmes.casefile.Media;
import holmes.guide.Evidence;
import holmes.ui.attached.Machine;
import holmes.ui.fx.Asking;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A window, and a small incident that it calls the demo: four disks of a RAID10 whose superblocks
/// are gone. Everything is real but the desktop's file dialogs, which answer what a test names.
final class SmallIncident implements AutoCloseable {

    static final String DISKS = "raid10-n2-4-nosb";

    /// The array holds one file system, which the window names so.
    static final String VOLUME = "whole disk";

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Desktop desktop;
    private final Stage stage;

    /// @param folder an empty one, for everything
    /// @param slower what is done to each medium that is opened
    SmallIncident(Path folder, UnaryOperator<Media.Specimen> slower) throws IOException {
        this.folder = folder;
        Files.createDirectories(evidence());
        for (int i = 0; i < 4; i++) {
            Files.copy(Fixtures.path(DISKS, i), evidence().resolve("disk" + i + ".img"));
        }
        Media media = place -> slower.apply(Evidence.MEDIA.open(place));
        var around = new Surroundings(CLOCK, media, _ -> evidence(), folder, Machine.NONE);
        var settings = Settings.inMemory();
        var lanes = Lanes.onto(Platform::runLater);
        desktop = Toolkit.on(() -> new Desktop(settings, lanes, _ -> {}, new Answers(), around));
        stage = Toolkit.on(() -> show(Window.scene(desktop, settings)));
    }

    private static Stage show(Scene scene) {
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        return stage;
    }

    Desktop desktop() {
        return desktop;
    }

    Path evidence() {
        return folder.resolve("evidence");
    }

    Path caseFile() {
        return folder.resolve("demo.holmes");
    }

    /// Where the examiner has things put.
    Path out() {
        return folder.resolve("out");
    }

    /// Waits until the case that was open is on disk.
    void awaitClosed() {
        desktop.door().closing().join();
    }

    @Override
    public void close() {
        Toolkit.run(() -> {
            desktop.door().closeCase();
            stage.hide();
        });
        awaitClosed();
    }

    /// That each file which the tools had put on the array came out as it was.
    void assertExtracted() throws IOException {
        var expected = new TreeMap<String, String>();
        for (var file : Fixtures.truth(DISKS).at("/devices/md9/files")) {
            if (!file.has("sha256")) continue;
            expected.put(file.get("path").asText(), file.get("sha256").asText());
        }
        var found = new TreeMap<String, String>();
        var volume = out().resolve(VOLUME);
        for (var path : expected.keySet()) {
            var bytes = Files.readAllBytes(volume.resolve(path.substring(1)));
            found.put(path, Digests.hex(Digests.sha256().digest(bytes)));
        }
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    private final class Answers implements Asking {

        @Override
        public Optional<Path> caseToOpen() {
            return Optional.of(caseFile());
        }

        @Override
        public Optional<Path> caseToCreate() {
            return Optional.empty();
        }

        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(
                    switch (title) {
                        case "Export the report to" -> folder.resolve("report");
                        case "Folder with images and logs" -> evidence();
                        default -> out();
                    });
        }

        @Override
        public Optional<Path> fileToMake(String title, String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
