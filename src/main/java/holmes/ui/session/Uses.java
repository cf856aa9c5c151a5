package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Decision;
import holmes.casefile.Exhibit;
import holmes.casefile.Preference;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.ReadFiles;
import holmes.guide.Wishes;
import holmes.stack.Layer;
import holmes.ui.bays.DiskCard.Swap;
import holmes.ui.bays.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What each medium is used for, as the log tells it: read, a spare half, left out.
///
/// @param roles by the identity of the medium
/// @param slots in the array
/// @param swaps how to have the other half read
record Uses(Map<String, Role> roles, Map<String, Integer> slots, Map<String, Swap> swaps) {

    Uses {
        roles = Map.copyOf(roles);
        slots = Map.copyOf(slots);
        swaps = Map.copyOf(swaps);
    }

    static Uses of(Case file, Knowledge known, Roster roster) {
        var roles = new HashMap<String, Role>();
        var swaps = new HashMap<String, Swap>();
        var layers = layers(known);
        var used = new HashSet<String>();
        for (var layer : layers) used.addAll(media(layer));
        var wishes = new Wishes(file);
        var pairs = Roster.pairs(file.exhibits(), known.mirroredMedia());
        for (var disk : file.exhibits()) {
            var pair = pairs.stream().filter(p -> p.contains(disk.identity())).findFirst();
            var half = pair.flatMap(p -> half(known, roster, p));
            var role = role(roster.of(disk), half, used.contains(disk.identity()), wishes);
            boolean open = half.isEmpty() && used.isEmpty();
            roles.put(disk.identity(), open ? Role.OPEN : role);
            half.ifPresent(h -> swaps.put(disk.identity(), swap(roster.of(disk), h, wishes)));
            if (wishes.leftOut(disk.medium()).isPresent())
                roles.put(disk.identity(), Role.LEFT_OUT);
        }
        return new Uses(roles, slots(layers), swaps);
    }

    /// A decision on which half is read, and its entry.
    private record Half(Decision decision, long entry) {}

    private static Optional<Half> half(Knowledge known, Roster roster, List<String> pair) {
        var names = new HashSet<String>();
        for (var identity : pair) names.add(roster.of(identity));
        var found = new ArrayList<Half>();
        for (var entry : known.done("decide")) {
            known.request(entry, Decision.class)
                    .filter(decision -> titles(decision).equals(names))
                    .ifPresent(decision -> found.add(new Half(decision, entry.number())));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    private static Set<String> titles(Decision decision) {
        var titles = new HashSet<String>();
        titles.add(decision.chosen());
        decision.alternatives().forEach(other -> titles.add(other.hypothesis()));
        return titles;
    }

    /// What the examiner has said since about the question.
    private static Optional<String> next(Half half, Wishes wishes) {
        return wishes.answer(half.decision().what())
                .filter(said -> said.entry() > half.entry())
                .map(Wishes.Said::what)
                .map(Preference::answer)
                .filter(answer -> !answer.equals(half.decision().chosen()));
    }

    private static Role role(String name, Optional<Half> half, boolean used, Wishes wishes) {
        if (half.isEmpty()) return used ? Role.READ : Role.STRANGER;
        boolean chosen = half.get().decision().chosen().equals(name);
        var next = next(half.get(), wishes);
        if (next.isPresent() && next.get().equals(name)) return Role.READ_NEXT;
        if (next.isPresent() && chosen) return Role.SPARE_NEXT;
        return chosen ? Role.READ : Role.SPARE;
    }

    private static Swap swap(String name, Half half, Wishes wishes) {
        var read = next(half, wishes).orElse(half.decision().chosen());
        var others = titles(half.decision());
        others.remove(name);
        boolean toOther = read.equals(name) && others.size() == 1;
        return new Swap(half.decision().what(), toOther ? others.iterator().next() : name);
    }

    private static List<Layer> layers(Knowledge known) {
        var layers = new ArrayList<Layer>();
        for (var entry : known.doneAfter("read-files", known.lastRun()))
            known.request(entry, ReadFiles.class).ifPresent(r -> layers.add(r.layer()));
        for (var entry : known.doneAfter("find-generations", known.lastRun()))
            known.request(entry, FindGenerations.class).ifPresent(r -> layers.add(r.layer()));
        return layers;
    }

    private static List<String> media(Layer layer) {
        return layer.descend()
                .filter(Layer.Medium.class::isInstance)
                .map(medium -> ((Layer.Medium) medium).identity())
                .distinct()
                .toList();
    }

    /// A half that is put right from the other one is made of both: it stands where the other one
    /// does not.
    private static Map<String, Integer> slots(List<Layer> layers) {
        var array =
                layers.stream()
                        .flatMap(Layer::descend)
                        .flatMap(layer -> members(layer).stream())
                        .findFirst();
        var slots = new HashMap<String, Integer>();
        if (array.isEmpty()) return slots;
        var members = array.get().stream().map(Uses::media).toList();
        for (int i = 0; i < members.size(); i++)
            if (members.get(i).size() == 1) slots.putIfAbsent(members.get(i).getFirst(), i);
        for (int i = 0; i < members.size(); i++) {
            int slot = i;
            if (members.get(i).size() < 2) continue;
            members.get(i).stream()
                    .filter(identity -> !slots.containsKey(identity))
                    .findFirst()
                    .ifPresent(identity -> slots.put(identity, slot));
        }
        return slots;
    }

    /// By slot, if the layer is an array that has any.
    private static Optional<List<Layer>> members(Layer layer) {
        return switch (layer) {
            case Layer.NearMirrored near -> Optional.of(near.members());
            case Layer.FarMirrored far -> Optional.of(far.members());
            case Layer.Parity parity -> Optional.of(parity.members());
            default -> Optional.empty();
        };
    }

    Role role(Exhibit disk) {
        return roles.getOrDefault(disk.identity(), Role.OPEN);
    }

    String slot(Exhibit disk) {
        var slot = slots.get(disk.identity());
        return slot == null ? "" : "slot " + slot;
    }
}
