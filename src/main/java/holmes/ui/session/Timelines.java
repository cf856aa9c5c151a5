package holmes.ui.session;

import holmes.casefile.Case;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Timeline;
import holmes.report.words.EntryWords;
import holmes.report.words.Words;
import holmes.ui.timeline.Moment;
import holmes.ui.timeline.Strand;
import holmes.ui.timeline.Told;
import java.util.stream.Stream;

/// The timeline of a case in words.
///
/// @param words for entries of the log
record Timelines(Case file, EntryWords words) {

    /// Reads the whole log: for the background.
    Told read() {
        var timeline = Timeline.of(file, words::of);
        var all = Stream.concat(timeline.moments().stream(), timeline.undated().stream());
        return Told.of(all.map(Timelines::row).toList(), timeline.remarks());
    }

    private static Moment row(holmes.examine.timeline.Moment moment) {
        return new Moment(
                moment.when(),
                time(moment),
                sureness(moment.certainty()),
                why(moment.certainty()),
                strand(moment.kind()),
                sort(moment.kind()),
                moment.what(),
                moment.affected(),
                moment.done(),
                source(moment),
                moment.entry());
    }

    private static String time(holmes.examine.timeline.Moment moment) {
        if (moment.when().isEmpty()) return moment.printed();
        var time = Words.time(moment.when().get().toString());
        return switch (moment.certainty()) {
            case CLOCK, UNDATED -> time;
            case COUNTED, ZONE_UNKNOWN -> "≈ " + time;
            case LATEST -> "≤ " + time;
        };
    }

    private static String sureness(Certainty certainty) {
        return switch (certainty) {
            case CLOCK -> "by a clock";
            case COUNTED -> "counted";
            case ZONE_UNKNOWN -> "zone unknown";
            case LATEST -> "at the latest";
            case UNDATED -> "not dated";
        };
    }

    private static String why(Certainty certainty) {
        return switch (certainty) {
            case CLOCK -> "In UTC, by the clock of the machine that wrote it.";
            case COUNTED -> "Counted from a line of the same boot that tells date and uptime.";
            case ZONE_UNKNOWN ->
                    "A wall clock that does not say its time zone, taken for UTC: up to 14 hours"
                            + " off.";
            case LATEST ->
                    "Then or earlier: hours that the drive was switched off are not counted.";
            case UNDATED -> "Nothing dates it. It stands in the order of its document.";
        };
    }

    private static Strand strand(Kind kind) {
        return switch (kind) {
            case BOOT, EVENT -> Strand.LOGS;
            case FILE_SYSTEM, ARRAY, DRIVE -> Strand.DISKS;
            case HAPPENING, NOTE -> Strand.PEOPLE;
            case ACTION -> Strand.WORK;
        };
    }

    private static String sort(Kind kind) {
        return switch (kind) {
            case BOOT -> "Boot";
            case EVENT -> "Log line";
            case FILE_SYSTEM -> "File system";
            case ARRAY -> "Array";
            case DRIVE -> "Drive";
            case HAPPENING -> "Happening";
            case NOTE -> "Note";
            case ACTION -> "Action";
        };
    }

    private static String source(holmes.examine.timeline.Moment moment) {
        return moment.source()
                .map(source -> source.name() + (source.line() > 0 ? ":" + source.line() : ""))
                .orElse("entry " + moment.entry());
    }
}
