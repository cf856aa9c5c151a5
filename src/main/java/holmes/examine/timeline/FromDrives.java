package holmes.examine.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.Entry;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Moment.Source;
import holmes.format.smart.SelfTest;
import holmes.format.smart.Smart;
import holmes.format.smart.SmartReport;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// When drives were asked how they are, and when they last tested themselves, by SMART reports.
///
/// A drive counts hours in which it is switched on. With the date of the report a test is dated, to
/// this time or earlier.
final class FromDrives {

    private static final Pattern TEXT = Pattern.compile("Local Time is: +(.{20,40})");
    private static final Pattern JSON =
            Pattern.compile("\"local_time\"\\s*:\\s*\\{[^}]*\"time_t\"\\s*:\\s*(\\d{1,12})");

    private final Case file;
    private final List<String> remarks;

    FromDrives(Case file, List<String> remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        var seen = new TreeSet<String>();
        for (var entry : Timeline.done(file, "document")) {
            var document = CanonicalJson.read(entry.act().request(), Document.class);
            if (document.role().startsWith("SMART")) read(entry, document, seen, moments);
        }
        if (moments.stream().anyMatch(m -> m.certainty() == Certainty.LATEST)) {
            remarks.add(
                    "Self-tests of drives are dated by power-on hours: each was then or earlier, by"
                            + " the time that the drive was switched off since.");
        }
        return moments;
    }

    private void read(Entry entry, Document document, Set<String> seen, List<Moment> moments) {
        var bytes = file.log().bytes(document.sha256());
        var reports = Smart.parseAll(MemorySegment.ofArray(bytes).asReadOnly());
        var at = time(new String(bytes, UTF_8));
        if (reports.size() != 1 || at.isEmpty()) return;
        var report = reports.getFirst();
        var drive = report.identity().serial().orElse(document.name());
        // The same answer of a drive may be there as text and as JSON.
        if (!seen.add(drive + " " + at.get().when())) return;
        moments.add(
                moment(
                        at.get().when(),
                        at.get().certainty(),
                        "Drive " + drive + " was asked for its SMART report.",
                        drive,
                        entry,
                        document));
        for (var test : report.selfTests().tests()) {
            when(test, report, at.get().when())
                    .ifPresent(when ->
                            moments.add(
                                    moment(
                                            when,
                                            Certainty.LATEST,
                                            "Self-test of drive "
                                                    + drive
                                                    + ", "
                                                    + test.type()
                                                    + ": "
                                                    + test.status()
                                                    + ".",
                                            drive,
                                            entry,
                                            document)));
        }
    }

    private static Optional<WallTime> time(String text) {
        var json = JSON.matcher(text);
        if (json.find()) {
            var seconds = Instant.ofEpochSecond(Long.parseLong(json.group(1)));
            return Optional.of(new WallTime(seconds, Certainty.CLOCK));
        }
        var printed = TEXT.matcher(text);
        return printed.find() ? WallTime.parse(printed.group(1)) : Optional.empty();
    }

    /// ATA counts hours of tests modulo 65,536.
    private static Optional<Instant> when(SelfTest test, SmartReport report, Instant at) {
        if (test.lifetimeHours().isEmpty() || report.powerOnHours().isEmpty()) {
            return Optional.empty();
        }
        long ago = report.powerOnHours().getAsLong() - test.lifetimeHours().getAsLong();
        if (ago < 0) return Optional.empty();
        return Optional.of(at.minus(Duration.ofHours(ago)));
    }

    private static Moment moment(
            Instant when,
            Certainty certainty,
            String what,
            String drive,
            Entry entry,
            Document document) {
        return new Moment(
                Optional.of(when),
                certainty,
                "",
                Kind.DRIVE,
                what,
                drive,
                "",
                entry.number(),
                Optional.of(new Source(document.sha256(), document.name(), 0, 0)));
    }
}
