package holmes.guide;

import holmes.bytes.Refused;
import holmes.casefile.Exhibit;
import holmes.casefile.Keep;
import holmes.device.Progress;
import holmes.examine.identify.Identify;
import holmes.examine.survey.Survey;
import holmes.examine.volumes.Assessment;
import holmes.examine.volumes.Candidate;
import holmes.examine.volumes.CarveTexts;
import holmes.examine.volumes.MappedVolume;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The procedure by which a broken stack is brought back: what the disks are, what lay on them, how
/// it was put together, and every file of it.
///
/// Each look at the evidence goes through the desk's case; each choice is proposed with its reasons
/// and decided by the desk's chooser.
public final class Recovery {

    private final Desk desk;
    private final Optional<Path> target;

    /// @param target where recovered files are copied to, a folder a volume; made if it is missing
    public Recovery(Desk desk, Optional<Path> target) {
        this.desk = desk;
        this.target = target;
    }

    /// Goes through all steps with the media and documents that the case has.
    public Recovered run() throws Progress.Cancelled {
        var surveyed = desk.during(Step.SURVEY, this::survey);
        var found = desk.during(Step.PARTS, () -> new PartsStep(desk).run(surveyed));
        var logs = new LogsStep(desk);
        var disks = desk.during(Step.LOGS, () -> inOrder(logs.identify(surveyed, found)));
        var sets = found.stream().map(set -> set.on(disks)).toList();
        var claims = logs.claims(disks);
        var ranker = new Ranker(desk, logs.reports());
        var preference = ranker.inOrder(disks);
        var texts = desk.during(Step.TEXTS, () -> carve(surveyed));
        var arrays = new ArrayStep(desk, ranker, preference, claims);
        var bases =
                desk.during(
                        Step.ARRAYS,
                        () -> {
                            var starts = GroupStep.volumeStarts(texts);
                            var built = new ArrayList<Base>();
                            for (var set : sets) built.addAll(arrays.run(set, starts));
                            return List.copyOf(built);
                        });
        var explorer = new Explorer(desk, arrays.disputes(), target);
        var open = desk.during(Step.FILES, () -> readDirect(bases, explorer));
        var layers = open.stream().map(Base::layer).toList();
        var groups = desk.during(Step.VOLUMES, () -> new GroupStep(desk).choose(layers, texts));
        desk.during(Step.FILES, () -> volumes(groups, open, explorer));
        return new Recovered(disks, bases, explorer.found(), desk.decisions());
    }

    /// By serial number where it is known: people find their way, and nothing else depends on it.
    private static List<Disk> inOrder(List<Disk> disks) {
        return disks.stream()
                .sorted(
                        Comparator.comparing((Disk disk) -> disk.serial().isEmpty())
                                .thenComparing(disk -> disk.serial().orElse("")))
                .toList();
    }

    /// In an order that does not depend on what files are called.
    private List<Disk> survey() throws Progress.Cancelled {
        var exhibits =
                used().stream()
                        .sorted(Comparator.comparing(exhibit -> exhibit.medium().identity()))
                        .toList();
        var layers = exhibits.stream().<Layer>map(exhibit -> exhibit.medium()).toList();
        var survey = desk.ask(Survey.of(layers));
        var disks = new ArrayList<Disk>();
        for (int i = 0; i < exhibits.size(); i++) {
            var marks = survey.outcome().get(i).bytes();
            // A case is to show what it cites without the evidence, too.
            if (!marks.isEmpty()) desk.ask(new Keep(exhibits.get(i).medium(), marks));
            var exhibit = exhibits.get(i);
            var identified = desk.ask(new Identify(exhibit.medium())).outcome();
            disks.add(
                    new Disk(
                            exhibit.serial().orElse(exhibit.label()),
                            exhibit.serial(),
                            exhibit.medium(),
                            survey.outcome().get(i),
                            identified.tables().stream()
                                    .map(PartitionTable::id)
                                    .findFirst()
                                    .orElse(""),
                            survey.entry()));
        }
        return List.copyOf(disks);
    }

    /// The media that the examiner has not left out. What is left out is a decision of the run.
    private List<Exhibit> used() throws Progress.Cancelled {
        var wishes = new Wishes(desk.file());
        var used = new ArrayList<Exhibit>();
        for (var exhibit : desk.file().exhibits()) {
            var out = wishes.leftOut(exhibit.medium());
            if (out.isEmpty()) {
                used.add(exhibit);
                continue;
            }
            var why = List.of("The examiner left it out: " + out.get().what().why());
            var option = new Option<>(exhibit, "Left out", why);
            var question = "Whether to use " + exhibit.label();
            desk.decide(Proposal.only(question, option), List.of(out.get().entry()));
        }
        if (used.isEmpty() && !desk.file().exhibits().isEmpty()) {
            throw new Refused("Every disk of the case is left out: let one in again first.");
        }
        return used;
    }

    private List<Candidate> carve(List<Disk> disks) throws Progress.Cancelled {
        var media = disks.stream().<Layer>map(Disk::medium).toList();
        return desk.ask(new CarveTexts(media)).outcome();
    }

    /// Reads the file systems that lie on arrays and parts themselves.
    ///
    /// @return where there was none: physical volumes may lie there
    private static List<Base> readDirect(List<Base> bases, Explorer explorer)
            throws Progress.Cancelled {
        var open = new ArrayList<Base>();
        for (var base : bases) {
            if (base.system().isPresent()) {
                explorer.read(base.name(), "", base.layer(), base.system().get());
            } else if (!explorer.readFiles(base.name(), "", base.layer())) {
                open.add(base);
            }
        }
        return open;
    }

    private boolean volumes(List<Assessment> groups, List<Base> open, Explorer explorer)
            throws Progress.Cancelled {
        var used = new HashSet<Layer>();
        for (var group : groups) {
            group.placement().byUuid().values().forEach(place -> used.add(place.layer()));
            for (var volume : group.volumes()) {
                if (!volume.volume().visible()) continue;
                switch (volume) {
                    case MappedVolume.Mapped(var lv, var layer, _, _, var remarks) -> {
                        remarks.forEach(remark -> desk.tell(lv.name() + ": " + remark));
                        explorer.doubt(new ParityStep(desk).settle(lv.name(), layer));
                        explorer.explore(lv.name(), lv.uuid(), layer, remarks);
                    }
                    case MappedVolume.Unmapped(var lv, var why) ->
                            explorer.addMissing(lv.name(), lv.uuid(), why);
                }
            }
        }
        for (var base : open) {
            if (!used.contains(base.layer())) explorer.addOther(base.name(), "", base.layer());
        }
        return true;
    }
}
