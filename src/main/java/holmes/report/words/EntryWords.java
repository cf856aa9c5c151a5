package holmes.report.words;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.Bookmark;
import holmes.casefile.Carried;
import holmes.casefile.Decision;
import holmes.casefile.Entry;
import holmes.casefile.Exclusion;
import holmes.casefile.Happening;
import holmes.casefile.Naming;
import holmes.casefile.Note;
import holmes.casefile.Preference;
import holmes.casefile.Repeats;
import holmes.casefile.SealSigned;
import holmes.casefile.Section;
import holmes.casefile.Shortfall;
import holmes.casefile.json.CanonicalJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an entry says, in one line for people.
///
/// @param labels from a medium's identity to the name on its label
public record EntryWords(UnaryOperator<String> labels) {

    private static final Pattern IDENTITY = Pattern.compile("\"identity\":\"([^\"]+)\"");
    private static final String LAYER = "\"layer\":";

    /// A volume or a partition, as canonical JSON begins.
    private static final Pattern NAMED =
            Pattern.compile(
                    LAYER
                            + "\\{(?:\"@type\":\"Partition\",\"number\":(?<number>\\d+),"
                            + "\"range\":\\{[^}]*\\},\"table\":\\{)?"
                            + "(?:\"@type\":\"Volume\",\"name\":\"(?<volume>[^\"]+)\""
                            + "|\"@type\":\"Medium\",\"identity\":\"(?<medium>[^\"]+)\")");

    private static final Pattern LABEL = Pattern.compile("\"(?:label|name)\":\"([^\"]+)\"");

    /// What requests do, in the past tense; `%s` is what they did it to.
    private static final Map<String, String> VERBS =
            Map.ofEntries(
                    Map.entry("survey", "Read %s from end to end"),
                    Map.entry("read-table", "Read the partition table of %s"),
                    Map.entry("identify", "Identified what lies on %s"),
                    Map.entry("identify-tree", "Identified everything on %s"),
                    Map.entry("find-file-systems", "Looked for whole file systems on %s"),
                    Map.entry("find-xfs", "Looked for copies of an XFS superblock on %s"),
                    Map.entry("list-files", "Listed the files on %s"),
                    Map.entry("read-part", "Read a part of the files on %s"),
                    Map.entry("find-generations", "Looked for file systems of any age on %s"),
                    Map.entry("read-lvm-text", "Took an LVM text out of %s"),
                    Map.entry("pairs", "Looked for mirror halves among %s"),
                    Map.entry("compare", "Compared %s byte by byte"),
                    Map.entry("find-parity", "Looked for parity among %s"),
                    Map.entry("check-parity", "Compared parity with data: %s"),
                    Map.entry("find-foreign", "Looked for what a newer array wrote to a half: %s"),
                    Map.entry("find-installed", "Looked for what LVM wrote to the newer array: %s"),
                    Map.entry("judge-halves", "Judged which half is right where they differ: %s"),
                    Map.entry("solve-order", "Tried orders and chunks of %s"),
                    Map.entry("carve-lvm-texts", "Searched %s for descriptions of volumes"),
                    Map.entry("read-files", "Read the files on %s"),
                    Map.entry("read-selected", "Read picked files on %s"),
                    Map.entry("copy-image", "Copied an image of %s"),
                    Map.entry("keep", "Kept bytes of %s in the case"),
                    Map.entry("look", "Looked at the bytes of %s"),
                    Map.entry("health", "Read the SMART reports"),
                    Map.entry("read-smart", "Asked %s for its SMART report"),
                    Map.entry("health-rank", "Ranked drives by their SMART reports"),
                    Map.entry("console", "Read the console logs"));

    public String of(Entry entry) {
        var act = entry.act();
        var said = sentence(act);
        return act.isDone() ? said : said + ": " + act.why();
    }

    private String sentence(Act act) {
        try {
            return switch (act.kind()) {
                case "intake" -> "Took " + first(LABEL, act.request()) + " into the case";
                case "document" -> "Took " + first(LABEL, act.request()) + " into the case";
                case "decide" -> decision(CanonicalJson.read(act.request(), Decision.class));
                case "note" -> "Note: " + CanonicalJson.read(act.request(), Note.class).text();
                case "bookmark" -> bookmark(CanonicalJson.read(act.request(), Bookmark.class));
                case "section" -> section(CanonicalJson.read(act.request(), Section.class));
                case "exclude" -> exclusion(CanonicalJson.read(act.request(), Exclusion.class));
                case "sign" ->
                        "Signed the seal of entry "
                                + CanonicalJson.read(act.request(), SealSigned.class).entry();
                case "carried" -> {
                    var carried = CanonicalJson.read(act.request(), Carried.class);
                    yield "Carried over from the case that this one repeats: "
                            + spoken(carried.what());
                }
                case "repeats" ->
                        "Repeated the case whose last seal is "
                                + CanonicalJson.read(act.request(), Repeats.class).seal();
                case "prefer" -> preference(CanonicalJson.read(act.request(), Preference.class));
                case "shortfall" -> shortfall(CanonicalJson.read(act.request(), Shortfall.class));
                case "name-volume" ->
                        "Called a volume " + CanonicalJson.read(act.request(), Naming.class).name();
                case "bay-layout" -> "Noted where the disks stand in the chassis";
                case "happening" ->
                        "Incident: " + CanonicalJson.read(act.request(), Happening.class).what();
                default -> general(act);
            };
        } catch (Refused _) {
            // Written by a newer Holmes, say: the kind is still true.
            return general(act);
        }
    }

    private static String decision(Decision decision) {
        var tie = decision.tie() ? " (a tie: a guess)" : "";
        return decision.what() + ": " + decision.chosen() + tie;
    }

    private static String bookmark(Bookmark mark) {
        return mark.name().isEmpty()
                ? "Took back the bookmark at byte " + mark.range().start()
                : "Bookmark: " + mark.name();
    }

    private static String preference(Preference said) {
        var answer = said.answer().isEmpty() ? "as the evidence says" : said.answer();
        return "From now on, " + said.question() + ": " + answer + " (" + said.why() + ")";
    }

    private static String shortfall(Shortfall said) {
        return "Copies of entry " + said.entry() + ": " + String.join(" ", said.problems());
    }

    private static String section(Section section) {
        return section.markdown().isEmpty()
                ? "Took the section “" + section.title() + "” out of the report"
                : "Wrote the section “" + section.title() + "” of the report";
    }

    private String exclusion(Exclusion said) {
        var disk = labels.apply(said.medium().identity());
        return (said.out() ? "Left out " : "Let in again ") + disk + ": " + said.why();
    }

    private String general(Act act) {
        var verb = VERBS.getOrDefault(act.kind(), spoken(act.kind()) + ": %s");
        var on = volume(act.request()).orElseGet(() -> media(act.request()));
        return on.isEmpty()
                ? verb.replace(": %s", "").replace("%s", "the case")
                : verb.replace("%s", on);
    }

    private static String spoken(String kind) {
        var words = kind.replace('-', ' ');
        return words.isEmpty()
                ? "Unnamed"
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// What the request is about, if that is one volume or partition.
    private Optional<String> volume(String json) {
        int first = json.indexOf(LAYER);
        if (first < 0 || first != json.lastIndexOf(LAYER)) return Optional.empty();
        var found = NAMED.matcher(json).region(first, json.length());
        if (!found.lookingAt()) return Optional.empty();
        var name =
                found.group("volume") == null
                        ? labels.apply(found.group("medium"))
                        : found.group("volume");
        var number = found.group("number");
        return Optional.of(number == null ? name : "partition " + number + " of " + name);
    }

    private String media(String json) {
        List<String> names =
                IDENTITY.matcher(json).results().map(m -> m.group(1)).distinct().toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1, 2 -> String.join(" and ", names.stream().map(labels).toList());
            default -> names.size() + " disks";
        };
    }

    private static String first(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        return matcher.find() ? matcher.group(1) : "something";
    }
}
