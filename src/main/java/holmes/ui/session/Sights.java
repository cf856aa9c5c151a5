package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Structure;
import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.casefile.GivenNames;
import holmes.device.Progress;
import holmes.examine.survey.Landmarks;
import holmes.format.ext.SuperblockFields;
import holmes.format.gpt.GptHeader;
import holmes.format.mbr.MbrSector;
import holmes.format.md.Md1;
import holmes.guide.Recovered;
import holmes.report.words.LayerWords;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.ui.hex.Absence;
import holmes.ui.hex.Offer;
import holmes.ui.hex.Overlay;
import holmes.ui.hex.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be looked at byte by byte: every disk, partition, array and volume that is known, with
/// the structures that were found on it.
///
/// Opening a layer reads the few places where its formats keep what describes it; that it was
/// looked at is logged.
record Sights(
        Case file,
        LayerWords words,
        Map<Layer, Identification> identified,
        Map<Layer, Landmarks> surveyed,
        Optional<Recovered> recovered) {

    Sights {
        identified = Map.copyOf(identified);
        surveyed = Map.copyOf(surveyed);
    }

    private static final int MOST_STRUCTURES = 20_000;

    /// The names of layers, in the order in which they are listed.
    Map<Layer, String> layers() {
        var layers = new LinkedHashMap<Layer, String>();
        for (var disk : file.exhibits()) layers.put(disk.medium(), disk.label());
        recovered.ifPresent(r -> {
            for (var base : r.bases()) layers.put(base.layer(), base.name());
            for (var volume : r.volumes()) layers.put(volume.layer(), volume.name());
        });
        for (var naming : GivenNames.of(file.log()).all()) {
            layers.putIfAbsent(naming.layer(), naming.name());
        }
        for (var disk : file.exhibits()) {
            for (var range : partitions(disk)) layers.putIfAbsent(range, words.of(range));
        }
        return layers;
    }

    List<Offer> offers() {
        return layers().entrySet().stream()
                .map(named -> offer(named.getValue(), named.getKey()))
                .toList();
    }

    /// Any layer, listed or not.
    Offer offer(Layer layer) {
        return offer(words.of(layer), layer);
    }

    private Offer offer(String name, Layer layer) {
        return new Offer(name, layer, progress -> open(layer, progress));
    }

    /// @throws holmes.bytes.Refused if the evidence is not at hand
    Source open(Layer layer, Progress progress) throws Progress.Cancelled {
        var device = file.look(layer, progress);
        var name = layers().getOrDefault(layer, words.of(layer));
        var atlas = Atlas.of(device);
        var structures = new ArrayList<>(atlas.structures());
        var known = structures.stream().map(Structure::offset).collect(Collectors.toSet());
        structures(layer).stream()
                .filter(s -> !known.contains(s.offset()))
                .forEach(structures::add);
        var overlay = new Overlay(structures, atlas.tables(), atlas.recogniser());
        return new Source(
                name,
                layer,
                words.path(layer),
                device,
                file.isAtHand(layer) ? Absence.UNREADABLE : Absence.NOT_KEPT,
                unreadable(layer, device.size()),
                overlay,
                chunk(layer),
                atlas.block());
    }

    /// What the survey could not read, where the layer lies on one medium in one piece.
    private RangeSet unreadable(Layer layer, long size) {
        long base = start(layer);
        var marks = Optional.ofNullable(surveyed.get(medium(layer)));
        if (base < 0 || marks.isEmpty()) return RangeSet.EMPTY;
        return marks.get().unreadable().within(ByteRange.of(base, size)).shifted(-base);
    }

    private List<Layer> partitions(Exhibit disk) {
        var found = Optional.ofNullable(identified.get(disk.medium()));
        return found.stream()
                .flatMap(i -> i.tables().stream().limit(1))
                .flatMap(table -> table.partitions().stream())
                .filter(p -> !p.container())
                .<Layer>map(p -> new Layer.Partition(disk.medium(), p.number(), p.range()))
                .toList();
    }

    /// Bytes of a chunk of the array that the layer is or lies on alone, 0 if it is none.
    private static long chunk(Layer layer) {
        return switch (layer) {
            case Layer.Striped(_, var chunk) -> chunk;
            case Layer.NearMirrored(_, _, var chunk, _) -> chunk;
            case Layer.FarMirrored far -> far.chunk();
            case Layer.Parity(_, _, var chunk) -> chunk;
            default -> 0;
        };
    }

    private List<Structure> structures(Layer layer) {
        var all = new ArrayList<Structure>();
        Optional.ofNullable(identified.get(layer)).ifPresent(i -> tables(i, all));
        long base = start(layer);
        var marks = Optional.ofNullable(surveyed.get(medium(layer)));
        if (base >= 0) marks.ifPresent(m -> landmarks(m, base, length(layer, m), all));
        return all;
    }

    private static void tables(Identification identified, List<Structure> all) {
        for (var table : identified.tables()) {
            switch (table.type()) {
                case "dos", "PMBR" ->
                        all.add(new Structure("Partition table (MBR)", 0, MbrSector.FIELDS));
                case "gpt" ->
                        all.add(
                                new Structure(
                                        "Partition table (GPT header)",
                                        table.sectorSize(),
                                        GptHeader.FIELDS));
                default -> {}
            }
        }
    }

    private static void landmarks(Landmarks marks, long base, long length, List<Structure> all) {
        for (var mark : marks.superblocks()) {
            long at = mark.offset() - base;
            if (at < 0 || at >= length || all.size() >= MOST_STRUCTURES) continue;
            var name = "ext superblock, copy of group " + mark.group();
            all.add(new Structure(name, at, SuperblockFields.ALL));
        }
        for (var mark : marks.arrays()) {
            long at = mark.offset() - base;
            if (at < 0 || at >= length || mark.superblock().version().startsWith("0")) continue;
            all.add(new Structure("RAID superblock (md 1.x)", at, Md1.FIELDS));
        }
    }

    /// Where the layer starts on its only medium; negative if it is made of several.
    private static long start(Layer layer) {
        return switch (layer) {
            case Layer.Medium _ -> 0;
            case Layer.Partition(var table, _, var range) -> add(start(table), range.start());
            case Layer.Slice(var of, var range) -> add(start(of), range.start());
            default -> -1;
        };
    }

    private static long add(long base, long offset) {
        return base < 0 ? -1 : base + offset;
    }

    private static long length(Layer layer, Landmarks marks) {
        return switch (layer) {
            case Layer.Partition(_, _, var range) -> range.length();
            case Layer.Slice(_, var range) -> range.length();
            default -> marks.size();
        };
    }

    private static Layer medium(Layer layer) {
        return layer.descend().filter(Layer.Medium.class::isInstance).findFirst().orElse(layer);
    }
}
