package holmes.ui;

import holmes.guide.Evidence;
import holmes.ui.fx.Asking;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/// Windows for tests: everything real but dialogs, clipboard and preferences.
final class Desks {

    private Desks() {}

    /// @param evidence what stands for the demo incident
    /// @param folder where cases go
    static Desktop desktop(Settings settings, Path evidence, Path folder) {
        var surroundings =
                new Surroundings(
                        Clock.systemUTC(), Evidence.MEDIA, _ -> evidence, folder, new Rack());
        return new Desktop(
                settings, Lanes.onto(Platform::runLater), _ -> {}, new Nobody(), surroundings);
    }

    /// Chooses nothing.
    record Nobody() implements Asking {
        @Override
        public Optional<Path> caseToOpen() {
            return Optional.empty();
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
            return Optional.empty();
        }

        @Override
        public Optional<Path> fileToMake(String title, String name) {
            return Optional.empty();
        }
    }
}
