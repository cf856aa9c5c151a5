package holmes.report.chapter;

import holmes.examine.survey.ArrayMark;
import holmes.format.md.MdRole;
import holmes.format.md.MdShape;
import holmes.report.chapter.StackDrawing.Cell;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Disk;
import holmes.report.facts.Volume;
import holmes.report.page.Block;
import holmes.report.page.Block.Column;
import holmes.report.page.Block.Row;
import holmes.report.page.Drawing;
import holmes.report.page.Drawing.Tone;
import holmes.report.page.Section;
import holmes.report.page.Text;
import holmes.report.words.LayerWords;
import holmes.report.words.Words;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lay on what: as it was put together, and as the superblocks on the disks have it.
final class StackChapter {

    private final CaseFacts facts;
    private final LayerWords words;

    private StackChapter(CaseFacts facts) {
        this.facts = facts;
        this.words = new LayerWords(facts::label);
    }

    static Section of(CaseFacts facts) {
        return new StackChapter(facts).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        if (facts.volumes().isEmpty()) {
            blocks.add(Say.paragraph("Nothing has been put together in this case so far."));
        } else {
            blocks.add(
                    Say.paragraph(
                            "Volumes stand above what they lie on. Of an array every slot is drawn:"
                                    + " the disks that are read have a heavy outline, their mirrors"
                                    + " a thin one, and what is missing a dashed one."));
            blocks.add(new Block.Figure("The stack as it was put together", recovered()));
            blocks.add(paths());
        }
        var arrays = arrays();
        if (!arrays.isEmpty()) {
            blocks.add(
                    Say.paragraph(
                            Text.of(
                                            "The superblocks on the disks tell of the arrays below."
                                                    + " If one was made after the file systems that"
                                                    + " were sought, it is a later array over them"
                                                    + " and says nothing of their order.")
                                    .citing(surveys())));
            blocks.add(new Block.Figure("What RAID superblocks on the disks say", said(arrays)));
        }
        return new Section("stack", "The stack", blocks);
    }

    private Drawing recovered() {
        var by = new LinkedHashMap<List<Layer>, List<Volume>>();
        for (var volume : facts.volumes()) {
            by.computeIfAbsent(Bases.of(volume.layer()), _ -> new ArrayList<>()).add(volume);
        }
        var drawing = new StackDrawing();
        by.forEach((bases, volumes) -> {
            drawing.band(
                    title(volumes),
                    volumes.stream().map(StackChapter::cell).toList(),
                    1,
                    Tone.GROUND);
            for (var base : bases) {
                if (base instanceof Layer.Absent) continue;
                drawing.arrow();
                drawing.band(name(base), slots(base), copies(base), Tone.GROUND);
            }
            drawing.space();
        });
        return drawing.drawing();
    }

    private static String title(List<Volume> volumes) {
        return volumes.size() == 1 ? "Volume" : Say.many(volumes.size(), "volume");
    }

    private static Cell cell(Volume volume) {
        var holds = volume.holds().isEmpty() ? "not known" : volume.holds();
        var lines = new ArrayList<String>();
        lines.add(volume.name());
        lines.add(holds + ", " + Words.size(volume.size()));
        var tone = Tone.CHOSEN;
        if (volume.isListed()) {
            long whole = volume.files().of("complete");
            lines.add(Words.count(whole) + " of " + Words.count(volume.files().names()) + " whole");
            if (volume.files().incomplete() > 0) tone = Tone.DIFFERENT;
        } else {
            tone = volume.layer() instanceof Layer.Absent ? Tone.MISSING : Tone.PLAIN;
        }
        return new Cell(lines, tone);
    }

    private String name(Layer base) {
        return switch (base) {
            case Layer.NearMirrored(var members, var copies, var chunk, _) ->
                    "RAID10 of "
                            + members.size()
                            + ", "
                            + copies
                            + " near copies, chunk "
                            + Words.size(chunk)
                            + " (by slot)";
            case Layer.FarMirrored far ->
                    "RAID10 of "
                            + far.members().size()
                            + ", "
                            + LayerWords.copies(far)
                            + ", chunk "
                            + Words.size(far.chunk())
                            + " (by slot)";
            case Layer.Parity(var members, var layout, var chunk) ->
                    "RAID"
                            + layout.level()
                            + " of "
                            + members.size()
                            + (layout.words().isEmpty() ? "" : ", " + layout.words())
                            + ", chunk "
                            + Words.size(chunk)
                            + " (by slot)";
            case Layer.Mirrored(var legs, _) -> "Mirror of " + legs.size();
            case Layer.Striped(var legs, var chunk) ->
                    "Stripe of " + legs.size() + ", chunk " + Words.size(chunk);
            default -> "On disk";
        };
    }

    private static int copies(Layer base) {
        return base instanceof Layer.NearMirrored(_, var copies, _, _) ? copies : 1;
    }

    private static int copies(MdShape shape) {
        return shape.level() == 10 ? Math.clamp(shape.near(), 1, 4) : 1;
    }

    private List<Cell> slots(Layer base) {
        var cells = new ArrayList<Cell>();
        switch (base) {
            case Layer.NearMirrored(var members, _, _, var preference) -> {
                for (int i = 0; i < members.size(); i++) {
                    boolean chosen = preference.contains(i);
                    cells.add(slot("slot " + i, members.get(i), chosen));
                }
            }
            case Layer.FarMirrored far -> {
                for (int i = 0; i < far.members().size(); i++) {
                    boolean chosen = far.preference().contains(i);
                    cells.add(slot("slot " + i, far.members().get(i), chosen));
                }
            }
            case Layer.Parity(var members, _, _) -> {
                for (int i = 0; i < members.size(); i++)
                    cells.add(slot("slot " + i, members.get(i), true));
            }
            case Layer.Mirrored(var legs, var read) -> {
                for (int i = 0; i < legs.size(); i++) {
                    cells.add(slot("leg " + i, legs.get(i), i == read));
                }
            }
            case Layer.Striped(var legs, _) -> {
                for (int i = 0; i < legs.size(); i++)
                    cells.add(slot("leg " + i, legs.get(i), true));
            }
            default -> cells.add(slot(words.of(base), base, true));
        }
        return cells;
    }

    private Cell slot(String name, Layer member, boolean chosen) {
        if (member instanceof Layer.Absent || disks(member).isEmpty()) {
            return new Cell(List.of(name, "missing"), Tone.MISSING);
        }
        var lines = new ArrayList<String>();
        lines.add(name);
        lines.addAll(disks(member));
        return new Cell(lines, chosen ? Tone.CHOSEN : Tone.PLAIN);
    }

    private List<String> disks(Layer member) {
        return member.descend()
                .filter(Layer.Medium.class::isInstance)
                .distinct()
                .map(words::of)
                .toList();
    }

    private Block paths() {
        var columns = List.of(Column.text("Volume", 20), Column.text("From the disks up", 80));
        var rows =
                facts.volumes().stream()
                        .map(v ->
                                Row.of(
                                        Text.of(v.name()).citing(v.entry()),
                                        Text.of(String.join(" → ", words.path(v.layer())))))
                        .toList();
        return new Block.Table("What each volume lies on", columns, rows);
    }

    private record Claim(Disk disk, ArrayMark mark) {}

    private SortedMap<String, List<Claim>> arrays() {
        var arrays = new TreeMap<String, List<Claim>>();
        for (var disk : facts.disks()) {
            disk.marks()
                    .ifPresent(marks ->
                            marks.outcome()
                                    .arrays()
                                    .forEach(m ->
                                            arrays.computeIfAbsent(
                                                            m.superblock().state().created()
                                                                    + " "
                                                                    + m.superblock().array(),
                                                            _ -> new ArrayList<>())
                                                    .add(new Claim(disk, m))));
        }
        return arrays;
    }

    private List<Long> surveys() {
        return facts.disks().stream()
                .flatMap(d -> d.marks().stream())
                .map(m -> m.entry())
                .distinct()
                .toList();
    }

    private static Drawing said(SortedMap<String, List<Claim>> arrays) {
        var drawing = new StackDrawing();
        for (var claims : arrays.values()) {
            var first = claims.getFirst().mark().superblock();
            var shape = first.shape();
            long newest =
                    claims.stream().mapToLong(c -> c.mark().superblock().events()).max().orElse(0);
            var title =
                    shape.levelName()
                            + (first.name().isEmpty() ? "" : " “" + first.name() + "”")
                            + " of "
                            + shape.raidDisks()
                            + (shape.layoutName().isEmpty() ? "" : ", " + shape.layoutName())
                            + (shape.chunk() > 0 ? ", chunk " + Words.size(shape.chunk()) : "")
                            + ", made "
                            + Words.time(first.state().created().toString())
                            + ", version "
                            + first.version();
            var cells =
                    claims.stream()
                            .sorted((a, b) -> Integer.compare(order(a), order(b)))
                            .map(c -> claim(c, newest))
                            .toList();
            drawing.band(title, cells, copies(shape), Tone.OTHER);
            drawing.space();
        }
        return drawing.drawing();
    }

    private static int order(Claim claim) {
        return claim.mark().superblock().role() instanceof MdRole.Active(int slot)
                ? slot
                : Integer.MAX_VALUE;
    }

    private static Cell claim(Claim claim, long newest) {
        var superblock = claim.mark().superblock();
        var role =
                switch (superblock.role()) {
                    case MdRole.Active(int slot) -> "slot " + slot;
                    case MdRole.Spare _ -> "spare";
                    case MdRole.Faulty _ -> "failed";
                    case MdRole.Journal _ -> "journal";
                };
        boolean stale = superblock.events() + 1 < newest;
        var lines = new ArrayList<String>();
        lines.add(role);
        lines.add(claim.disk().label());
        if (stale) lines.add("missed updates");
        return new Cell(lines, stale ? Tone.DIFFERENT : Tone.PLAIN);
    }
}
