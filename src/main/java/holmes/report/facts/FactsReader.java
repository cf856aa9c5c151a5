package holmes.report.facts;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Cited;
import holmes.casefile.Document;
import holmes.casefile.Entry;
import holmes.casefile.Exhibit;
import holmes.casefile.Filter;
import holmes.casefile.GivenNames;
import holmes.casefile.Log;
import holmes.casefile.Request;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.console.ReadConsole;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.ReadFiles;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.halves.JudgedRange;
import holmes.examine.health.AssessDrives;
import holmes.examine.health.RankMembers;
import holmes.examine.identify.Identify;
import holmes.examine.pair.FindPairs;
import holmes.examine.pair.Pairing;
import holmes.examine.solve.Solution;
import holmes.examine.solve.SolveOrder;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.Survey;
import holmes.examine.timeline.Timeline;
import holmes.examine.volumes.Choice;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a log once, entry by entry.
public final class FactsReader {

    private static final int MOST_UNDONE = 500;

    private final Case file;
    private final Log log;
    private final Listings listings;
    private final Tallies tallies = new Tallies();
    private final Said said = new Said();
    private final DiskList disks = new DiskList();
    private final Map<Layer, Cited<Identification>> identified = new LinkedHashMap<>();
    private final VolumeList volumes;
    private final List<Cited<Document>> documents = new ArrayList<>();
    private final Map<FindPairs, Cited<Pairing>> pairs = new LinkedHashMap<>();
    private final Map<JudgeHalves, Cited<List<JudgedRange>>> judged = new LinkedHashMap<>();
    private final Map<SolveOrder, Cited<Solution>> solved = new LinkedHashMap<>();
    private final List<CaseFacts.Undone> undone = new ArrayList<>();
    private final List<Long> unread = new ArrayList<>();
    private Optional<Cited<ReadConsole.Outcome>> console = Optional.empty();
    private Optional<Cited<Choice>> choice = Optional.empty();

    private FactsReader(Case file) {
        this.file = file;
        this.log = file.log();
        this.listings = new Listings(log);
        this.volumes = new VolumeList(identified, GivenNames.of(log));
    }

    /// @throws Refused if the case cannot be read
    public static CaseFacts read(Case file, Progress progress) throws Progress.Cancelled {
        return new FactsReader(file).run(progress);
    }

    private CaseFacts run(Progress progress) throws Progress.Cancelled {
        long total = log.count(Filter.ALL);
        for (var all = log.all(Filter.ALL).iterator(); all.hasNext(); ) {
            var entry = all.next();
            progress.report("reading the case", entry.number(), total);
            tallies.count(entry);
            try {
                if (entry.act().isDone()) take(entry);
                else undone(entry);
            } catch (Refused _) {
                // Written by another version: the table of actions shows it, and the reader is
                // told.
                if (unread.size() < MOST_UNDONE) unread.add(entry.number());
            }
        }
        return facts();
    }

    private void undone(Entry entry) {
        var act = entry.act();
        if (undone.size() >= MOST_UNDONE) return;
        undone.add(new CaseFacts.Undone(entry.number(), act.kind(), act.result(), act.why()));
    }

    private void take(Entry entry) {
        long number = entry.number();
        switch (entry.act().kind()) {
            case "intake" -> disks.exhibits.add(cited(entry, Exhibit.class));
            case "document" -> documents.add(cited(entry, Document.class));
            case "survey" -> surveyed(entry);
            case "identify" ->
                    identified.put(
                            request(entry, Identify.class).layer(),
                            cited(entry, Identification.class));
            case "identify-disks" -> {
                IdentifyDisks.Outcome found = outcome(entry, IdentifyDisks.Outcome.class);
                found.identities().forEach(i -> disks.told.put(i.medium(), new Cited<>(i, number)));
            }
            case "console" -> console = Optional.of(cited(entry, ReadConsole.Outcome.class));
            case "health" -> {
                AssessDrives.Outcome found = outcome(entry, AssessDrives.Outcome.class);
                found.drives().forEach(drive -> disks.assessed(drive, number));
            }
            case "health-rank" -> {
                RankMembers.Outcome found = outcome(entry, RankMembers.Outcome.class);
                found.rankings().stream()
                        .flatMap(ranking -> ranking.members().stream())
                        .filter(member -> !member.health().document().isEmpty())
                        .forEach(member -> disks.assessed(member.health(), number));
            }
            case "pairs" -> pairs.put(request(entry, FindPairs.class), cited(entry, Pairing.class));
            case "judge-halves" ->
                    judged.put(
                            request(entry, JudgeHalves.class),
                            cited(entry, type(JudgeHalves.class)));
            case "solve-order" ->
                    solved.put(request(entry, SolveOrder.class), cited(entry, Solution.class));
            case "choose-lvm-texts" -> choice = Optional.of(cited(entry, Choice.class));
            case "find-generations" ->
                    volumes.searched(request(entry, FindGenerations.class).layer());
            case "read-files" -> {
                var read = request(entry, ReadFiles.class);
                volumes.listed(read.layer(), read.uuid(), listings.count(entry));
            }
            default -> said.take(entry);
        }
    }

    private void surveyed(Entry entry) {
        List<Landmarks> found = outcome(entry, type(Survey.class));
        var media = request(entry, Survey.class).media();
        for (int i = 0; i < Math.min(found.size(), media.size()); i++) {
            disks.marks.put(media.get(i), new Cited<>(Marks.of(found.get(i)), entry.number()));
        }
    }

    private CaseFacts facts() {
        var mirrors = new ArrayList<Mirrors>();
        pairs.forEach((request, found) -> {
            var layers = request.candidates().stream().map(c -> c.layer()).toList();
            mirrors.add(new Mirrors(layers, found));
        });
        var halves = new ArrayList<Judged>();
        judged.forEach((request, found) ->
                halves.add(new Judged(request.first().layer(), request.second().layer(), found)));
        var orders = new ArrayList<Solved>();
        solved.forEach((request, found) -> orders.add(new Solved(request.sets(), found)));
        var groups = GroupList.of(choice, said.decisions);
        return new CaseFacts(
                tallies.head(),
                disks.all(identified),
                documents,
                console,
                Timeline.of(file, false),
                mirrors,
                halves,
                orders,
                said.decisions,
                groups,
                volumes.all(groups),
                said.words(),
                said.repeats,
                undone,
                unread);
    }

    private <T> T request(Entry entry, Class<T> type) {
        return CanonicalJson.read(entry.act().request(), type);
    }

    private <O> Cited<O> cited(Entry entry, Type type) {
        return new Cited<>(outcome(entry, type), entry.number());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Case does
    private <O> O outcome(Entry entry, Type type) {
        var hash = entry.act().outcome();
        try (var json = log.content(hash)) {
            return (O) CanonicalJson.read(json, type);
        } catch (IOException e) {
            throw log.damaged(hash, e);
        }
    }

    private static Type type(Class<?> request) {
        return CanonicalJson.argument(request, Request.class);
    }
}
