package holmes.examine.timeline;

import holmes.bytes.ByteRange;
import holmes.casefile.Case;
import holmes.casefile.Entry;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.survey.ArrayMark;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.SuperblockMark;
import holmes.examine.survey.Survey;
import holmes.examine.timeline.Moment.Certainty;
import holmes.examine.timeline.Moment.Kind;
import holmes.format.ext.ExtSuperblock;
import holmes.stack.Layer;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// When arrays and file systems were made and last used, by what the newest survey found.
final class FromDisks {

    private static final Type OUTCOME =
            CanonicalJson.argument(Survey.class, holmes.casefile.Request.class);

    private final Case file;
    private final List<Moment> moments = new ArrayList<>();

    FromDisks(Case file) {
        this.file = file;
    }

    /// A mark and the medium on which it was found.
    private record On<T>(Layer medium, T mark) {}

    List<Moment> moments() {
        var entries = Timeline.done(file, "survey");
        if (entries.isEmpty()) return List.of();
        read(entries.getLast());
        return List.copyOf(moments);
    }

    private void read(Entry entry) {
        var media = CanonicalJson.read(entry.act().request(), Survey.class).media();
        List<Landmarks> found = file.outcome(entry, OUTCOME);
        var arrays = new TreeMap<String, List<On<ArrayMark>>>();
        var systems = new TreeMap<String, List<On<SuperblockMark>>>();
        for (int i = 0; i < Math.min(media.size(), found.size()); i++) {
            var medium = media.get(i);
            for (var mark : found.get(i).arrays()) {
                group(arrays, mark.superblock().array().toString(), new On<>(medium, mark));
            }
            for (var mark : found.get(i).superblocks()) {
                group(systems, mark.fileSystem().toString(), new On<>(medium, mark));
            }
        }
        arrays.values().forEach(marks -> array(marks, entry.number()));
        systems.values().forEach(marks -> system(marks, entry.number()));
    }

    private static <T> void group(Map<String, List<T>> all, String key, T value) {
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private void array(List<On<ArrayMark>> marks, long entry) {
        var one = marks.getFirst().mark().superblock();
        var name = one.name().isEmpty() ? one.arrayInColons() : one.name();
        var subject = one.shape().levelName() + " " + name;
        marks.stream()
                .map(on -> on.mark().superblock().state().created())
                .distinct()
                .sorted()
                .forEach(at -> add(at, Kind.ARRAY, "Array created: " + subject + ".", "", entry));
        var updates = new TreeMap<Instant, TreeSet<String>>();
        for (var on : marks) {
            updates.computeIfAbsent(on.mark().superblock().state().updated(), _ -> new TreeSet<>())
                    .add(label(on.medium()));
        }
        updates.forEach((at, labels) ->
                add(
                        at,
                        Kind.ARRAY,
                        "Superblocks last written of array " + subject + ".",
                        String.join(", ", labels),
                        entry));
    }

    private void system(List<On<SuperblockMark>> marks, long entry) {
        var first =
                marks.stream()
                        .filter(on -> on.mark().group() == 0)
                        .findFirst()
                        .orElse(marks.getFirst());
        var mark = first.mark();
        var id = mark.fileSystem().toString();
        var name = mark.label().isEmpty() ? id : mark.label() + " (" + id + ")";
        var on = labels(marks.stream().map(On::medium).toList());
        var made = marks.stream().map(m -> m.mark().made()).filter(FromDisks::isSet).findFirst();
        made.ifPresent(
                at -> add(at, Kind.FILE_SYSTEM, "File system made: " + name + ".", on, entry));
        var superblock = mark.group() == 0 ? read(first) : Optional.<ExtSuperblock>empty();
        superblock.ifPresent(s -> {
            add(
                    s.mounted(),
                    Kind.FILE_SYSTEM,
                    "File system last mounted: " + name + ".",
                    on,
                    entry);
            add(
                    s.written(),
                    Kind.FILE_SYSTEM,
                    "File system last written: " + name + ".",
                    on,
                    entry);
        });
    }

    private static boolean isSet(Instant at) {
        return at.getEpochSecond() > 0;
    }

    private void add(Instant at, Kind kind, String what, String affected, long entry) {
        if (!isSet(at)) return;
        moments.add(
                new Moment(
                        Optional.of(at),
                        Certainty.CLOCK,
                        "",
                        kind,
                        what,
                        affected,
                        "",
                        entry,
                        Optional.empty()));
    }

    /// From what the case keeps, so that it is the same without the evidence.
    private Optional<ExtSuperblock> read(On<SuperblockMark> on) {
        var range = ByteRange.of(on.mark().offset(), ExtSuperblock.BYTES);
        return file.keptBytes(on.medium(), range)
                .flatMap(bytes -> ExtSuperblock.parse(bytes).present());
    }

    private String labels(Collection<Layer> media) {
        return String.join(", ", new TreeSet<>(media.stream().map(this::label).toList()));
    }

    private String label(Layer medium) {
        return file.exhibits().stream()
                .filter(exhibit -> exhibit.medium().equals(medium))
                .map(exhibit -> exhibit.label())
                .findFirst()
                .orElse("a medium");
    }
}
