package holmes.report.facts;

import holmes.casefile.Cited;
import holmes.casefile.Exhibit;
import holmes.examine.console.DiskIdentity;
import holmes.examine.document.Serials;
import holmes.examine.health.Assessment;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The disks of a case, put together from what was found of each.
final class DiskList {

    final List<Cited<Exhibit>> exhibits = new ArrayList<>();
    final Map<String, Cited<DiskIdentity>> told = new HashMap<>();
    final Map<Layer, Cited<Marks>> marks = new HashMap<>();
    private final Map<String, Cited<Assessment>> health = new TreeMap<>();

    /// The newest report of a drive counts.
    void assessed(Assessment assessment, long entry) {
        if (!assessment.serial().isEmpty()) {
            health.put(assessment.serial(), new Cited<>(assessment, entry));
        }
    }

    /// In the order of their labels.
    List<Disk> all(Map<Layer, Cited<Identification>> identified) {
        var serials = exhibits.stream().map(e -> serial(e.outcome())).toList();
        var disks = new ArrayList<Disk>();
        for (int i = 0; i < exhibits.size(); i++) {
            var exhibit = exhibits.get(i);
            var serial = serials.get(i);
            boolean one = !serial.isEmpty() && Collections.frequency(serials, serial) == 1;
            var medium = exhibit.outcome().medium();
            disks.add(
                    new Disk(
                            exhibit,
                            one ? serial : exhibit.outcome().label(),
                            Optional.ofNullable(told.get(exhibit.outcome().identity())),
                            Optional.ofNullable(marks.get(medium)),
                            Optional.ofNullable(identified.get(medium)),
                            one ? health(serial) : Optional.empty()));
        }
        disks.sort(Comparator.comparing(Disk::label).thenComparing(Disk::identity));
        return List.copyOf(disks);
    }

    private String serial(Exhibit exhibit) {
        var said = Optional.ofNullable(told.get(exhibit.identity()));
        return exhibit.serial().or(() -> said.map(s -> s.outcome().serial())).orElse("");
    }

    private Optional<Cited<Assessment>> health(String serial) {
        return health.entrySet().stream()
                .filter(e -> Serials.same(e.getKey(), serial))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
