package holmes.examine.health;

import holmes.format.smart.Attribute.WhenFailed;
import holmes.format.smart.Overall;
import holmes.format.smart.SmartReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What decides nothing and should be read: how old the evidence is, cabling, heat.
final class Notes {

    /// ATA logs count power-on hours in 16 bits.
    private static final long WRAP = 65_536;

    /// Power-on hours after which a self-test says little of today: four weeks.
    private static final long STALE = 672;

    private static final int CRC_ERRORS = 199;

    private Notes() {}

    static List<String> of(SmartReport report) {
        var notes = new ArrayList<String>();
        selfTest(report, notes);
        errorLog(report, notes);
        report.attribute(CRC_ERRORS)
                .filter(a -> a.name().contains("CRC") && a.number().orElse(0) > 0)
                .ifPresent(a ->
                        notes.add(
                                "interface CRC errors (attribute 199): "
                                        + a.raw()
                                        + "; a matter of cable or backplane, not of the"
                                        + " medium"));
        for (var row : report.attributes()) {
            if (row.whenFailed() == WhenFailed.IN_THE_PAST && !row.prefailure()) {
                notes.add(row.name() + " was at its threshold once, raw " + row.raw());
            }
        }
        if (report.overall() == Overall.UNKNOWN) notes.add("the drive's own verdict is unknown");
        notes.addAll(report.messages());
        return notes;
    }

    private static void selfTest(SmartReport report, List<String> notes) {
        if (!report.selfTests().shown()) {
            notes.add("the report does not show the self-test log");
            return;
        }
        var latest = report.selfTests().latestFinished();
        if (latest.isEmpty()) {
            notes.add("no self-test has been finished");
            return;
        }
        var ago = ago(report.powerOnHours(), latest.get().lifetimeHours());
        var words = latest.get().type() + ", " + latest.get().status();
        notes.add(
                "latest self-test: "
                        + words
                        + (ago.isPresent()
                                ? ", " + ago.getAsLong() + " power-on hours before the report"
                                : ", its age is unknown"));
        if (ago.orElse(0) > STALE) notes.add("that self-test is stale: it says little of today");
    }

    private static void errorLog(SmartReport report, List<String> notes) {
        if (report.errors().count().isEmpty()) {
            notes.add("the report does not show an error log");
            return;
        }
        for (var entry : report.errors().ofTheMedium()) {
            var ago = ago(report.powerOnHours(), entry.powerOnHours());
            notes.add(
                    "error log: "
                            + String.join(", ", entry.kinds())
                            + (entry.lba().isPresent() ? " at LBA " + entry.lba().getAsLong() : "")
                            + (ago.isPresent()
                                    ? ", " + ago.getAsLong() + " power-on hours before the report"
                                    : ", its age is unknown"));
        }
        long others =
                (long) report.errors().entries().size() - report.errors().ofTheMedium().size();
        if (others > 0) notes.add("error log: " + others + " entries not of the medium");
    }

    /// Hours from `then` to `now`; counters that wrapped are unwound once.
    private static OptionalLong ago(OptionalLong now, OptionalLong then) {
        if (now.isEmpty() || then.isEmpty()) return OptionalLong.empty();
        long ago = now.getAsLong() - then.getAsLong();
        if (now.getAsLong() >= WRAP && then.getAsLong() < WRAP) ago = Math.floorMod(ago, WRAP);
        return ago < 0 ? OptionalLong.empty() : OptionalLong.of(ago);
    }
}
