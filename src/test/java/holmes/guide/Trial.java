package holmes.guide;

import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.Store;
import holmes.casefile.Verification;
import holmes.casefile.sqlite.CaseFile;
import holmes.device.Progress;
import holmes.report.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A recovery from beginning to end, as `holmes recover` does it.
///
/// @param outcomes what was asked and the hash of the answer, in order
/// @param manifest its bytes
record Trial(
        Recovered recovered, List<String> outcomes, Verification verification, byte[] manifest) {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    /// @param evidence folders or images, taken in this order
    /// @param folder where the case, the manifest and, if so wanted, the files go
    static Trial of(List<Path> evidence, Path folder, boolean files) throws Exception {
        try (var store = CaseFile.create(folder.resolve("trial.holmes"));
                var file = Case.open(store, Evidence.MEDIA, CLOCK)) {
            var intake = new Evidence(file, Progress.NONE);
            for (var path : evidence) intake.take(path);
            var desk = new Desk(file, Chooser.BEST, Narrator.SILENT, Progress.NONE);
            var target = files ? Optional.of(folder.resolve("files")) : Optional.<Path>empty();
            var recovered = new Recovery(desk, target).run();
            return new Trial(
                    recovered, outcomes(store), verify(store), manifest(recovered, folder));
        }
    }

    RecoveredVolume volume(String name) {
        return recovered.volumes().stream()
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no volume " + name + " in " + names()));
    }

    List<String> names() {
        return recovered.volumes().stream().map(RecoveredVolume::name).toList();
    }

    private static List<String> outcomes(Store store) {
        return store.all(Filter.ALL)
                .map(entry -> entry.act().kind() + " " + entry.act().outcome())
                .toList();
    }

    private static Verification verify(Store store) throws Progress.Cancelled {
        return Verification.of(store, Optional.empty(), Progress.NONE);
    }

    private static byte[] manifest(Recovered recovered, Path folder) throws IOException {
        var file = folder.resolve("manifest.json");
        Manifest.of(recovered).write(file);
        return Files.readAllBytes(file);
    }
}
