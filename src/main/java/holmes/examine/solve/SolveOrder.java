package holmes.examine.solve;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtSuperblock;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/// Weighs the orders, chunks and data starts of a RAID10 with two near copies.
///
/// @param sets one readable layer a mirror set; its number is its index
/// @param question what is known and what is to be tried
/// @param proposed geometries to weigh in any case: what a superblock or the analyst says
/// @param keep how many hypotheses the outcome has at most
public record SolveOrder(List<Layer> sets, Question question, List<Geometry> proposed, int keep)
        implements Request<Solution> {

    /// Superblocks of one file system that are asked for its tree, on different sets.
    private static final int WITNESSES_A_SYSTEM = 2;

    public SolveOrder {
        sets = List.copyOf(sets);
        proposed = List.copyOf(proposed);
        if (sets.size() != question.sets()) {
            throw new IllegalArgumentException(
                    sets.size() + " layers for " + question.sets() + " mirror sets");
        }
    }

    @Override
    public String kind() {
        return "solve-order";
    }

    @Override
    public Solution perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var devices = sets.stream().map(bench::open).toList();
        var solver = new NearSolver(question, devices, witnesses(devices));
        return solver.solve(proposed, keep, progress);
    }

    private List<Witness> witnesses(List<? extends BlockDevice> devices) {
        Predicate<ExtSuperblock> sound =
                question.layouts().isPresent() ? common(devices) : Objects::nonNull;
        var witnesses = new ArrayList<Witness>();
        Map<String, Set<Integer>> heard = new HashMap<>();
        for (var anchor : question.anchors()) {
            var sets = heard.computeIfAbsent(anchor.thing(), _ -> new HashSet<>());
            if (sets.size() >= WITNESSES_A_SYSTEM || sets.contains(anchor.set())) continue;
            try {
                var device = devices.get(anchor.set());
                if (anchor.offset() + ExtSuperblock.BYTES > device.size()) continue;
                var bytes = device.view(anchor.offset(), ExtSuperblock.BYTES);
                var superblock = ExtSuperblock.parse(bytes).present();
                if (superblock.isEmpty() || !sound.test(superblock.get())) continue;
                witnesses.add(new Witness(anchor, superblock.get()));
                sets.add(anchor.set());
            } catch (UnreadableException e) {
                // Another copy may be readable.
            }
        }
        return List.copyOf(witnesses);
    }

    /// Parity of a superblock and something else can pass for one: most are not so.
    private Predicate<ExtSuperblock> common(List<? extends BlockDevice> devices) {
        var sizes = new TreeMap<UUID, TreeMap<Long, Integer>>();
        for (var anchor : question.anchors()) {
            try {
                var device = devices.get(anchor.set());
                if (anchor.offset() + ExtSuperblock.BYTES > device.size()) continue;
                var bytes = device.view(anchor.offset(), ExtSuperblock.BYTES);
                ExtSuperblock.parse(bytes)
                        .present()
                        .ifPresent(found ->
                                sizes.computeIfAbsent(found.uuid(), _ -> new TreeMap<>())
                                        .merge(found.size(), 1, Integer::sum));
            } catch (UnreadableException e) {
                // Another copy may be readable.
            }
        }
        return found -> {
            var of = sizes.getOrDefault(found.uuid(), new TreeMap<>());
            int most = of.values().stream().mapToInt(count -> count).max().orElse(0);
            return of.getOrDefault(found.size(), 0) == most;
        };
    }
}
