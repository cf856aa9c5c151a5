package holmes.ui.session;

import holmes.casefile.Exhibit;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.document.Serials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names by which the screens call the media: the serial number as far as hardware, or the log
/// of an identification, tells it; else what stands on the label.
///
/// @param names by the identity of the medium
record Roster(Map<String, String> names) {

    Roster {
        names = Map.copyOf(names);
    }

    /// @param reported serial numbers of which there are reports; a label may hold one of them
    static Roster of(List<Exhibit> exhibits, Knowledge known, List<String> reported) {
        var told = new HashMap<String, String>();
        known.identities().ifPresent(found -> tell(found, told));
        var names = new HashMap<String, String>();
        for (var disk : exhibits) {
            var serial = disk.serial().orElse(told.getOrDefault(disk.identity(), ""));
            names.put(disk.identity(), serial.isEmpty() ? inLabel(disk, reported) : serial);
        }
        // A name must tell disks apart: two that are said to be one keep their labels.
        var taken = List.copyOf(names.values());
        for (var disk : exhibits) {
            var name = names.getOrDefault(disk.identity(), "");
            if (taken.stream().filter(name::equals).count() > 1)
                names.put(disk.identity(), disk.label());
        }
        return new Roster(names);
    }

    private static void tell(IdentifyDisks.Outcome found, Map<String, String> told) {
        for (var identity : found.identities()) told.put(identity.medium(), identity.serial());
    }

    private static String inLabel(Exhibit disk, List<String> reported) {
        return reported.stream()
                .filter(serial -> Serials.isNamedIn(disk.label(), serial))
                .findFirst()
                .orElse(disk.label());
    }

    String of(Exhibit disk) {
        return of(disk.identity());
    }

    String of(String identity) {
        return names.getOrDefault(identity, identity);
    }

    /// The pairs: of several groups that a medium is in, by other partitions say, the smallest.
    ///
    /// @param groups identities of the media that hold the same
    /// @return one group a pair, in the order of the exhibits
    static List<List<String>> pairs(List<Exhibit> exhibits, List<List<String>> groups) {
        var pairs = new ArrayList<List<String>>();
        for (var disk : exhibits) {
            groups.stream()
                    .filter(group -> group.size() > 1 && group.contains(disk.identity()))
                    .min(java.util.Comparator.comparingInt(List::size))
                    .filter(group -> !pairs.contains(group))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }
}
