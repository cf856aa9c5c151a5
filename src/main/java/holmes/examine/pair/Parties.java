package holmes.examine.pair;

import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.examine.pair.Pairing.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Devices whose content is known to correspond at fixed offsets: groups at first, joined when the
/// same content turns up elsewhere on others.
final class Parties {

    private static final double NEARLY_ALL = 0.9;
    private static final int FEWEST = 8;

    private final List<List<Integer>> parties = new ArrayList<>();
    private final List<List<Integer>> groups;
    private final List<Agreement> faint = new ArrayList<>();
    private final long[] starts;

    Parties(List<? extends BlockDevice> devices, List<List<Integer>> groups) {
        this.groups = groups;
        this.starts = new long[devices.size()];
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
    void bringTogether(List<? extends BlockDevice> devices, List<Sample> samples) {
        var asked = new ArrayList<Integer>();
        for (var party : parties) {
            int first = party.getFirst();
            if (samples.get(first).content() > 0) asked.add(first);
        }
        if (asked.stream().allMatch(this::isGrouped)) return;
        for (var shift : Shifts.among(asked, devices)) {
            var left = of(shift.left());
            var right = of(shift.right());
            if (left.equals(right)) continue;
            var link = link(devices, shift);
            if (link.share() >= NEARLY_ALL && link.matching() >= FEWEST) {
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

    private static Link link(List<? extends BlockDevice> devices, Shifts.Shift shift) {
        var left = devices.get(shift.left()).from(Math.max(0, -shift.bytes()));
        var right = devices.get(shift.right()).from(Math.max(0, shift.bytes()));
        var nothing = RangeSet.EMPTY;
        var samples = List.of(Sample.of(left, nothing), Sample.of(right, nothing));
        return Links.of(samples).between(0, 1);
    }

    private boolean isGrouped(int device) {
        return groups.stream().anyMatch(group -> group.contains(device));
    }

    private List<Integer> of(int device) {
        return parties.stream().filter(p -> p.contains(device)).findFirst().orElseThrow();
    }
}
