package holmes.report;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.casefile.Bookmark;
import holmes.casefile.Case;
import holmes.casefile.Decision;
import holmes.casefile.Exclusion;
import holmes.casefile.Happening;
import holmes.casefile.MemoryStore;
import holmes.casefile.Note;
import holmes.casefile.Request;
import holmes.casefile.Section;
import holmes.device.Progress;
import holmes.examine.files.FileRecord;
import holmes.examine.files.Listing;
import holmes.examine.halves.Dispute;
import holmes.guide.Chooser;
import holmes.guide.Desk;
import holmes.guide.Evidence;
import holmes.guide.Narrator;
import holmes.guide.Recovery;
import holmes.stack.Layer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Cases to report on.
public final class Cases {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2013-03-05T03:12:39Z"), ZoneOffset.UTC);

    private Cases() {}

    /// A recovery of disks that the real tools made, and everything that an examiner can say.
    public static Case recovered(String fixture, int disks) throws Progress.Cancelled {
        var file = Case.open(new MemoryStore(), Evidence.MEDIA, CLOCK);
        var intake = new Evidence(file, Progress.NONE);
        for (int i = 0; i < disks; i++) intake.take(Fixtures.path(fixture, i));
        var desk = new Desk(file, Chooser.BEST, Narrator.SILENT, Progress.NONE);
        new Recovery(desk, Optional.empty()).run();
        say(file);
        return file;
    }

    /// A case in which nothing but a list of odd files stands.
    public static Case listed(FileRecord... files) throws Progress.Cancelled {
        var file = Case.open(new MemoryStore(), Evidence.MEDIA, CLOCK);
        var layer = new Layer.Volume("vg/data", "u", new Layer.Medium("serial"));
        file.perform(new Listed(layer, "fs", true, List.of(), List.of(files)), Progress.NONE);
        return file;
    }

    static Case empty() {
        return Case.open(new MemoryStore(), Evidence.MEDIA, CLOCK);
    }

    private static void say(Case file) throws Progress.Cancelled {
        var medium = file.exhibits().getFirst().medium();
        var say =
                List.<Request<?>>of(
                        new Note("Ελληνικά, кириллица и <b>markup</b>", List.of(1L)),
                        new Bookmark(medium, ByteRange.of(4096, 512), "mark", "look here"),
                        new Section(
                                "Önsöz", "# Heading\n\n*Words* with `code` and [#1].\n\n- an item"),
                        new Section("Taken out", "gone"),
                        new Section("Taken out", ""),
                        new Exclusion(medium, true, "it is a stranger"),
                        new Happening(
                                Instant.parse("2012-03-01T10:00:00Z"),
                                "The controller was replaced",
                                "all guests",
                                "the rack was switched off"),
                        new Decision(
                                "which way to go",
                                "left",
                                List.of(new Decision.Observation("a sign", List.of(1L))),
                                List.of(
                                        new Decision.Alternative(
                                                "right",
                                                List.of(
                                                        new Decision.Observation(
                                                                "another sign", List.of(2L))))),
                                true));
        for (var statement : say) file.perform(statement, Progress.NONE);
    }

    public static FileRecord file(String path, String state, String... why) {
        return file(path, "f", state, List.of(why));
    }

    /// @param type as find(1) says it
    static FileRecord ofType(String type, String path) {
        return file(path, type, "complete", List.of());
    }

    private static FileRecord file(String path, String type, String state, List<String> why) {
        return new FileRecord(
                path,
                type,
                12,
                1,
                0644,
                1000,
                100,
                5,
                Instant.parse("2012-01-23T16:49:40Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
                state,
                why,
                "inode 12",
                List.of());
    }

    /// As `read-files` is stored, with files of the test's choice.
    private record Listed(
            Layer layer,
            String uuid,
            boolean everywhere,
            List<Dispute> disputes,
            @com.fasterxml.jackson.annotation.JsonIgnore List<FileRecord> files)
            implements Request<Listing> {

        Listed {
            disputes = List.copyOf(disputes);
            files = List.copyOf(files);
        }

        @Override
        public String kind() {
            return "read-files";
        }

        @Override
        public Listing perform(Bench bench, Progress progress) {
            return new Listing("ext4", uuid, "data", 1 << 20, files, List.of("A note on it."));
        }
    }
}
