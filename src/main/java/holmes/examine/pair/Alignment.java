package holmes.examine.pair;

import holmes.examine.pair.Pairing.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Devices whose content is known to correspond at fixed offsets: groups at first, joined when the
/// same content turns up elsewhere on others.
final class Alignment {

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST = 8;
    private static final int LARGEST_PART = 4;

    private final List<List<Integer>> parties = new ArrayList<>();
    private final List<Party> candidates;
    private final List<List<Integer>> groups;
    private final List<Agreement> faint = new ArrayList<>();
    private final long[] starts;

    Alignment(List<Party> candidates, List<List<Integer>> groups) {
        this.candidates = candidates;
        this.groups = groups;
        this.starts = new long[candidates.size()];
        parties.addAll(groups);
        for (int i = 0; i < starts.length; i++) {
            int device = i;
            if (groups.stream().noneMatch(group -> group.contains(device))) {
                parties.add(List.of(device));
            }
        }
    }

    /// Looks for the content of devices without a partner at other offsets of all others; of a
    /// group its first member stands for all.
    void search(List<Sample> samples) {
        var asked = new ArrayList<Integer>();
        for (var party : parties) {
            int first = party.getFirst();
            if (samples.get(first).content() > 0) asked.add(first);
        }
        if (asked.stream().allMatch(this::isGrouped)) return;
        for (var shift : Shifts.among(asked, candidates)) {
            var left = of(shift.left());
            var right = of(shift.right());
            if (left.equals(right)) continue;
            var link = link(shift);
            if (link.share() >= NEARLY_ALL && link.matching() >= FEWEST && isSmall(shift)) {
                long difference = starts[shift.left()] + shift.bytes() - starts[shift.right()];
                for (int device : right) starts[device] += difference;
                parties.remove(left);
                parties.remove(right);
                parties.add(Stream.concat(left.stream(), right.stream()).toList());
            } else if (link.matching() >= FEWEST) {
                faint.add(
                        new Agreement(
                                shift.left(),
                                shift.right(),
                                shift.bytes(),
                                link.matching(),
                                link.weight(),
                                List.of()));
            }
        }
        for (var party : parties) {
            long least = party.stream().mapToLong(device -> starts[device]).min().orElse(0);
            for (int device : party) starts[device] -= least;
        }
    }

    /// Where the common content starts on each device.
    List<Long> starts() {
        return LongStream.of(starts).boxed().toList();
    }

    List<Agreement> faint() {
        return List.copyOf(faint);
    }

    /// Data offsets take a small part of a member; half a device is another layout of an array.
    private boolean isSmall(Shifts.Shift shift) {
        long smaller =
                Math.min(candidates.get(shift.left()).size(), candidates.get(shift.right()).size());
        return Math.abs(shift.bytes()) <= smaller / LARGEST_PART;
    }

    private Link link(Shifts.Shift shift) {
        var left = candidates.get(shift.left()).from(Math.max(0, -shift.bytes()));
        var right = candidates.get(shift.right()).from(Math.max(0, shift.bytes()));
        return Links.of(List.of(Sample.of(left), Sample.of(right))).between(0, 1);
    }

    private boolean isGrouped(int device) {
        return groups.stream().anyMatch(group -> group.contains(device));
    }

    private List<Integer> of(int device) {
        return parties.stream().filter(p -> p.contains(device)).findFirst().orElseThrow();
    }
}
