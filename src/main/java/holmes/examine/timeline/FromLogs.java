package holmes.examine.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.console.ConsoleBoot;
import holmes.examine.console.ReadConsole;
import holmes.examine.console.TimelineEntry;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.examine.timeline.Moment.Source;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Boots and events of console logs.
final class FromLogs {

    private static final Type OUTCOME =
            CanonicalJson.argument(ReadConsole.class, holmes.casefile.Request.class);

    private static final Pattern UPTIME = Pattern.compile("\\[ *(\\d{1,9})\\.(\\d{6})\\]");

    /// The kernel reads the hardware clock and says which uptime it was then. Source: Linux
    /// `drivers/rtc/class.c`, `rtc_hctosys`.
    private static final Pattern ANCHOR = Pattern.compile(".*setting system clock to (.{19}.*)");

    private final Case file;
    private final List<String> remarks;
    private final Map<String, String> names = new TreeMap<>();

    /// Of each document, by line: when its boot began to count.
    private final Map<String, NavigableMap<Long, Instant>> anchors = new TreeMap<>();

    FromLogs(Case file, List<String> remarks) {
        this.file = file;
        this.remarks = remarks;
        for (Document document : file.documents()) {
            names.putIfAbsent(document.sha256(), document.name());
        }
    }

    /// Those of the newest reading of the logs.
    List<Moment> moments() {
        var entries = Timeline.done(file, "console");
        if (entries.isEmpty()) return List.of();
        long number = entries.getLast().number();
        ReadConsole.Outcome read = file.outcome(entries.getLast(), OUTCOME);
        var moments = new ArrayList<Moment>();
        for (var boot : read.boots()) moments.add(boot(boot, number));
        for (var event : read.timeline()) moments.add(event(event, boot(read, event), number));
        if (read.timelineCut()) {
            remarks.add("The logs tell of more events than are kept: only the first are here.");
        }
        read.boots().stream().map(ConsoleBoot::document).distinct().forEach(this::remark);
        remarks.addAll(clocks(moments));
        return moments;
    }

    private static Optional<ConsoleBoot> boot(ReadConsole.Outcome read, TimelineEntry event) {
        return read.boots().stream()
                .filter(boot -> boot.document().equals(event.document()))
                .filter(boot -> boot.boot() == event.boot())
                .findFirst();
    }

    private Moment boot(ConsoleBoot boot, long entry) {
        var kernel = boot.kernel().isEmpty() ? "" : " of Linux " + boot.kernel();
        var what =
                boot.start().equals("KERNEL_BANNER") ? "Boot" + kernel : "The log of a boot begins";
        return moment(
                boot.stamp(),
                Optional.of(boot),
                Kind.BOOT,
                what,
                "",
                entry,
                source(boot.document(), boot.firstLine(), boot.firstLine()));
    }

    private Moment event(TimelineEntry event, Optional<ConsoleBoot> boot, long entry) {
        var whom = event.array().isEmpty() ? event.device() : event.array();
        var times = event.count() > 1 ? " (" + event.count() + " times)" : "";
        return moment(
                event.time(),
                boot,
                Kind.EVENT,
                event.text() + times,
                whom,
                entry,
                source(event.document(), event.line(), event.lastLine()));
    }

    private Moment moment(
            String printed,
            Optional<ConsoleBoot> boot,
            Kind kind,
            String what,
            String affected,
            long entry,
            Source source) {
        var wall = WallTime.parse(printed);
        var when = wall.map(WallTime::when);
        var certainty = wall.map(WallTime::certainty).orElse(Certainty.UNDATED);
        if (when.isEmpty()) {
            when = counted(printed, boot);
            if (when.isPresent()) certainty = Certainty.COUNTED;
        }
        return new Moment(
                when, certainty, printed, kind, what, affected, "", entry, Optional.of(source));
    }

    private Source source(String document, long line, long lastLine) {
        return new Source(document, names.getOrDefault(document, document), line, lastLine);
    }

    private Optional<Instant> counted(String printed, Optional<ConsoleBoot> boot) {
        var uptime = uptime(printed);
        if (uptime.isEmpty() || boot.isEmpty()) return Optional.empty();
        var lines = anchors.computeIfAbsent(boot.get().document(), this::anchors);
        var anchor = lines.ceilingEntry(boot.get().firstLine());
        if (anchor == null || anchor.getKey() > boot.get().lastLine()) return Optional.empty();
        return Optional.of(anchor.getValue().plusNanos(uptime.get() * 1000));
    }

    /// Microseconds.
    private static Optional<Long> uptime(String text) {
        var m = UPTIME.matcher(text);
        if (!m.find()) return Optional.empty();
        return Optional.of(Long.parseLong(m.group(1)) * 1_000_000 + Long.parseLong(m.group(2)));
    }

    private NavigableMap<Long, Instant> anchors(String document) {
        var found = new TreeMap<Long, Instant>();
        long number = 0;
        for (var line : new String(file.log().bytes(document), UTF_8).split("\n", -1)) {
            number++;
            if (!line.contains("setting system clock to")) continue;
            var anchor = ANCHOR.matcher(line);
            var uptime = uptime(line);
            if (uptime.isEmpty() || !anchor.find()) continue;
            long line0 = number;
            WallTime.parse(anchor.group(1))
                    .ifPresent(t -> found.put(line0, t.when().minusNanos(uptime.get() * 1000)));
        }
        return found;
    }

    private void remark(String document) {
        var name = names.getOrDefault(document, document);
        if (!anchors.getOrDefault(document, new TreeMap<>()).isEmpty()) {
            remarks.add(
                    name
                            + " prints seconds since the boot; its dates are counted from the line in"
                            + " which the kernel took the time from the hardware clock, as UTC.");
        }
    }

    /// What must be said of the clocks of the logs.
    private static List<String> clocks(List<Moment> moments) {
        var said = new ArrayList<String>();
        for (var name : documents(moments, Certainty.ZONE_UNKNOWN)) {
            said.add(
                    name
                            + " says no time zone: its times are taken for UTC and may be up to 14"
                            + " hours off.");
        }
        for (var name : documents(moments, Certainty.UNDATED)) {
            said.add(name + " has events that nothing dates; they stand in its own order.");
        }
        return said;
    }

    private static List<String> documents(List<Moment> moments, Certainty certainty) {
        return moments.stream()
                .filter(moment -> moment.certainty() == certainty)
                .flatMap(moment -> moment.source().stream())
                .map(Source::name)
                .distinct()
                .toList();
    }
}
