package holmes.report.runbook;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.FarCopies;
import holmes.report.words.LayerWords;
import holmes.report.words.Words;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Turns layers into devices: partitions, slices and rows of them melt into the extents that they
/// come to; stripes and near copies become devices of their own.
///
/// Exactly what Holmes reads is laid out: the chosen half of each mirror, range by range where both
/// halves make up a member, and nothing where there is nothing.
final class Layout {

    /// Chunks of an array whose slots do not divide into its copies: each takes a line.
    private static final long MOST_LINES = 1 << 16;

    private static final long SECTOR = 512;

    private final Disks disks;
    private final LayerWords words;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Layer, List<Extent>> done = new LinkedHashMap<>();

    Layout(Disks disks) {
        this.disks = disks;
        this.words = new LayerWords(disks::label);
    }

    /// In the order in which they are to be made.
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /// What the layer comes to. Adds the steps that make it.
    ///
    /// @throws Refused if the standard tools cannot make it
    List<Extent> of(Layer layer) {
        var known = done.get(layer);
        if (known != null) return known;
        var extents = Extent.joined(extents(layer));
        done.put(layer, extents);
        return extents;
    }

    /// A device that is the layer and nothing else: one that there is, or a new one.
    String device(Layer layer, String name, String title) {
        var extents = of(layer);
        if (extents.size() == 1 && extents.getFirst().start() == 0) {
            var only = extents.getFirst();
            var made = steps.stream().filter(s -> only.device().equals(Optional.of(s.name())));
            if (made.anyMatch(s -> s instanceof Step.Stripe t && t.length() == only.length())) {
                return only.device().orElseThrow();
            }
        }
        return table(name, title, extents);
    }

    private String table(String name, String title, List<Extent> extents) {
        var free = disks.free(name);
        steps.add(new Step.Table(free, title, extents));
        return free;
    }

    private List<Extent> extents(Layer layer) {
        return switch (layer) {
            case Layer.Medium medium -> {
                var disk = disks.take(medium);
                yield List.of(Extent.of(disk.name(), disk.size() / SECTOR * SECTOR));
            }
            case Layer.Partition(var table, _, var range) -> part(table, range);
            case Layer.Slice(var of, var range) -> part(of, range);
            case Layer.Linear(var parts) -> parts.stream().flatMap(p -> of(p).stream()).toList();
            case Layer.Striped(var legs, var chunk) -> striped(layer, legs, chunk);
            case Layer.Mirrored(var legs, var chosen) -> of(legs.get(chosen));
            case Layer.NearMirrored near -> near(near);
            case Layer.FarMirrored far -> far(far);
            case Layer.Parity parity -> withParity(parity);
            case Layer.Volume(_, _, var on) -> of(on);
            case Layer.Branched(_, var name) ->
                    throw new Refused(
                            "Branch "
                                    + name
                                    + " holds what was tried in Holmes: only evidence"
                                    + " goes into a runbook");
            case Layer.Absent(_, var size) -> List.of(Extent.missing(size));
        };
    }

    private List<Extent> part(Layer of, ByteRange range) {
        var extents = of(of);
        if (range.end() > Extent.length(extents)) {
            throw new Refused(
                    words.of(of)
                            + " has no bytes up to "
                            + Words.count(range.end())
                            + " in whole sectors");
        }
        return Extent.cut(extents, range);
    }

    private List<Extent> striped(Layer layer, List<Layer> legs, long chunk) {
        var extents = legs.stream().map(this::of).toList();
        long rows = extents.stream().mapToLong(Extent::length).min().orElse(0) / chunk;
        var name = disks.free("array");
        var made = new ArrayList<String>();
        for (int leg = 0; leg < legs.size(); leg++) {
            made.add(leg(name, leg, legs.get(leg), extents.get(leg), rows * chunk));
        }
        var title = words.of(layer) + ", chunk " + Words.size(chunk);
        return stripe(new Step.Stripe(name, title, chunk, rows, made, Optional.empty()));
    }

    private List<Extent> stripe(Step.Stripe stripe) {
        steps.add(stripe);
        return List.of(Extent.of(stripe.name(), stripe.length()));
    }

    private String leg(String array, int number, Layer layer, List<Extent> extents, long length) {
        var title = "Slot " + number + ": " + words.of(whose(layer));
        return table(
                array + "-slot-" + number, title, Extent.cut(extents, ByteRange.of(0, length)));
    }

    /// For a member's data area, the member.
    private static Layer whose(Layer layer) {
        return layer instanceof Layer.Slice(var of, _) ? whose(of) : layer;
    }

    private List<Extent> near(Layer.NearMirrored layer) {
        int slots = layer.members().size();
        var rank = IntStream.range(0, slots).mapToObj(slot -> rank(layer, slot)).toList();
        return slots % layer.copies() == 0 ? divided(layer, rank) : undivided(layer, rank);
    }

    /// Halves that are not read bound the array all the same.
    private long rows(List<Layer> members, long chunk) {
        return members.stream().mapToLong(disks::size).min().orElse(0) / chunk;
    }

    private static int rank(Layer.NearMirrored layer, int slot) {
        int at = layer.preference().indexOf(slot);
        return at >= 0 ? at : layer.members().size() + slot;
    }

    /// Of the slots that hold the same as this one, the one that is read.
    private static int best(List<Integer> rank, int slot, int copies) {
        int first = slot / copies * copies;
        return IntStream.range(first, first + copies)
                .boxed()
                .min((a, b) -> Integer.compare(rank.get(a), rank.get(b)))
                .orElseThrow();
    }

    /// The slots are sets of copies: of each set one is read, and the sets are dealt chunks in
    /// turn.
    private List<Extent> divided(Layer.NearMirrored layer, List<Integer> rank) {
        var name = disks.free("array");
        long rows = rows(layer.members(), layer.chunk());
        var slots = new ArrayList<String>();
        var legs = new ArrayList<String>();
        boolean whole = true;
        for (int slot = 0; slot < layer.members().size(); slot++) {
            boolean read = best(rank, slot, layer.copies()) == slot;
            if (read) {
                var member = layer.members().get(slot);
                var extents = of(member);
                legs.add(leg(name, slot, member, extents, rows * layer.chunk()));
                whole &= extents.stream().anyMatch(extent -> extent.device().isPresent());
            }
            slots.add(read ? legs.getLast() : "");
        }
        // mdadm starts no array of which both halves of a mirror are missing, nor any with a chunk
        // that is no power of two.
        boolean built = whole && Long.bitCount(layer.chunk()) == 1 && layer.chunk() >= 4096;
        var near = new Step.Near(layer.copies(), slots);
        var title =
                words.of(layer)
                        + ", "
                        + layer.copies()
                        + " near copies, chunk "
                        + Words.size(layer.chunk());
        return stripe(
                new Step.Stripe(
                        name,
                        title,
                        layer.chunk(),
                        rows,
                        legs,
                        built ? Optional.of(near) : Optional.empty()));
    }

    /// Chunk by chunk, from the copies that are read.
    private List<Extent> far(Layer.FarMirrored layer) {
        int slots = layer.members().size();
        var copies = new FarCopies.Copies(layer.near(), layer.far(), layer.offset());
        long rows = rows(layer.members(), layer.chunk());
        long chunks = copies.chunks(rows, slots);
        refuseMany(slots, chunks);
        var extents = layer.members().stream().map(this::of).toList();
        var parts = new ArrayList<Extent>();
        for (long chunk = 0; chunk < chunks; chunk++) {
            var place = copies.place(chunk, rows, slots, layer.preference());
            var row = ByteRange.of(place.row() * layer.chunk(), layer.chunk());
            parts.addAll(Extent.cut(extents.get(place.slot()), row));
        }
        return parts;
    }

    /// Chunk by chunk, from where data lies: no table can say that something is to be rebuilt.
    private List<Extent> withParity(Layer.Parity layer) {
        int slots = layer.members().size();
        int data = slots - layer.layout().parities();
        long chunks = rows(layer.members(), layer.chunk()) * data;
        refuseMany(slots, chunks);
        var extents = layer.members().stream().map(this::of).toList();
        var parts = new ArrayList<Extent>();
        for (long chunk = 0; chunk < chunks; chunk++) {
            long number = chunk / data;
            int slot = layer.layout().slot(number, (int) (chunk % data), slots);
            var row = ByteRange.of(number * layer.chunk(), layer.chunk());
            parts.addAll(Extent.cut(extents.get(slot), row));
        }
        if (parts.stream().anyMatch(part -> part.device().isEmpty())) {
            throw new Refused(
                    "Part of the "
                            + words.of(layer)
                            + " is rebuilt from parity, which no table of device-mapper can say:"
                            + " export an image of it instead");
        }
        return parts;
    }

    private static void refuseMany(int slots, long chunks) {
        if (chunks <= MOST_LINES) return;
        throw new Refused(
                "An array of "
                        + slots
                        + " slots with "
                        + Words.count(chunks)
                        + " chunks, of which each needs a line, is too large for a table of"
                        + " device-mapper: export an image of it instead");
    }

    /// Chunk by chunk, since a copy may lie on the next row.
    private List<Extent> undivided(Layer.NearMirrored layer, List<Integer> rank) {
        int slots = layer.members().size();
        long chunks = rows(layer.members(), layer.chunk()) * slots / layer.copies();
        if (chunks > MOST_LINES) {
            throw new Refused(
                    "An array of "
                            + slots
                            + " slots with "
                            + layer.copies()
                            + " copies and "
                            + Words.count(chunks)
                            + " chunks is too large for a table of device-mapper");
        }
        var extents = layer.members().stream().map(this::of).toList();
        var parts = new ArrayList<Extent>();
        for (long chunk = 0; chunk < chunks; chunk++) {
            long first = chunk * layer.copies();
            long best = first;
            for (long place = first; place < first + layer.copies(); place++) {
                if (rank.get((int) (place % slots)) < rank.get((int) (best % slots))) best = place;
            }
            var row = ByteRange.of(best / slots * layer.chunk(), layer.chunk());
            parts.addAll(Extent.cut(extents.get((int) (best % slots)), row));
        }
        return parts;
    }
}
