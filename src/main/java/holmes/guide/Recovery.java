package holmes.guide;

import holmes.device.Progress;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.survey.Survey;
import holmes.examine.table.ReadTable;
import holmes.examine.volumes.MappedVolume;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Interim.
public final class Recovery {

    private final Desk desk;
    private final Optional<Path> target;
    public final Map<String, Listing> files = new LinkedHashMap<>();
    public final List<Base> bases = new ArrayList<>();

    public Recovery(Desk desk, Optional<Path> target) {
        this.desk = desk;
        this.target = target;
    }

    public void run() throws Progress.Cancelled {
        var exhibits = desk.file().exhibits();
        var survey = desk.ask(new Survey(exhibits.stream().<Layer>map(e -> e.medium()).toList()));
        var disks = new ArrayList<Disk>();
        for (int i = 0; i < exhibits.size(); i++) {
            disks.add(
                    new Disk(
                            exhibits.get(i).label(),
                            exhibits.get(i).medium(),
                            survey.outcome().get(i),
                            survey.entry()));
        }
        var sets = new PartsStep(desk).run(disks);
        var groups = new GroupStep(desk);
        var texts = groups.carve(disks.stream().<Layer>map(Disk::medium).toList());
        var volumes = GroupStep.volumeStarts(texts);
        Ranking first = some -> new Ranking.Choice(0, List.of("interim"), true);
        for (var set : sets) {
            bases.addAll(new ArrayStep(desk, first, disks, List.of()).run(set, volumes));
        }
        var plain = new ArrayList<Base>();
        for (var base : bases) {
            if (base.system().isPresent()) read(base.name(), base.layer(), base.system().get());
            else if (!explore(base.name(), base.layer())) plain.add(base);
        }
        if (plain.isEmpty()) return;
        texts.addAll(groups.carve(plain.stream().map(Base::layer).toList()));
        for (var volume : groups.volumes(plain, texts)) {
            if (volume instanceof MappedVolume.Mapped(var lv, var layer, _, _, _) && lv.visible()) {
                explore(lv.name(), layer);
            }
        }
    }

    private boolean explore(String name, Layer layer) throws Progress.Cancelled {
        var near = desk.ask(new FindGenerations(layer, false)).outcome();
        var here = near.stream().filter(g -> g.start() == 0 && g.primary()).findFirst();
        if (here.isPresent()) {
            read(name, layer, here.get().uuid());
            return true;
        }
        var content = desk.ask(new ReadTable(layer)).outcome();
        if (!content.partitions().isEmpty()) {
            for (var part : content.partitions()) {
                explore(
                        name + "/p" + part.number(),
                        new Layer.Partition(layer, part.number(), part.range()));
            }
            return true;
        }
        var all = desk.ask(new FindGenerations(layer, true)).outcome();
        var old = all.stream().filter(g -> g.start() == 0).findFirst();
        if (old.isEmpty()) return false;
        read(name, layer, old.get().uuid());
        return true;
    }

    private void read(String name, Layer layer, String uuid) throws Progress.Cancelled {
        var out = target.map(folder -> folder.resolve(name));
        var read = new ReadFiles(layer, uuid, true);
        files.put(name, desk.file().cite(read, out, desk.progress()).outcome());
    }
}
