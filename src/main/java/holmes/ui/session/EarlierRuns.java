package holmes.ui.session;

import holmes.examine.files.FileRecord;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.guide.Recovered;
import holmes.guide.RecoveredVolume;
import holmes.report.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the case's log holds of earlier runs, to see what another answer loses or gains.
///
/// @param whole of each file system, by its UUID, the whole files of the run that gave most of
///   them, each with the SHA-256 of its content; empty where that is not known
/// @param names what its volume is called
record EarlierRuns(Map<String, Map<String, String>> whole, Map<String, String> names) {

    EarlierRuns {
        whole = Map.copyOf(whole);
        names = Map.copyOf(names);
    }

    static EarlierRuns of(Knowledge known) {
        var whole = new HashMap<String, Map<String, String>>();
        var names = new HashMap<String, String>();
        var called = known.names();
        for (var entry : known.done("read-files")) {
            var request = known.request(entry, ReadFiles.class);
            if (request.isEmpty()) continue;
            Listing listing = known.outcome(entry, Listing.class);
            keep(whole, listing);
            var label = listing.label().isEmpty() ? listing.uuid() : listing.label();
            var given = called.of(request.get().layer(), request.get().uuid());
            names.put(listing.uuid(), given.orElse(label));
        }
        return new EarlierRuns(whole, names);
    }

    private static void keep(Map<String, Map<String, String>> whole, Listing listing) {
        var files =
                listing.files().stream()
                        .filter(file -> file.type().equals("f"))
                        .filter(file -> file.state().equals("complete"))
                        .collect(
                                Collectors.toMap(
                                        FileRecord::path,
                                        file -> file.sha256().orElse(""),
                                        (a, _) -> a));
        whole.merge(listing.uuid(), files, (a, b) -> b.size() > a.size() ? b : a);
    }

    /// What a run has more or less of whole files, in sentences; nothing if there was none before.
    List<String> beside(Recovered now) {
        if (whole.isEmpty()) return List.of();
        var here = new HashMap<String, Map<String, String>>();
        for (var volume : now.volumes()) {
            volume.listing().ifPresent(listing -> keep(here, listing));
        }
        var lost = new TreeMap<String, String>();
        long missing = 0;
        long before = 0;
        long other = 0;
        for (var system : whole.entrySet()) {
            var found = here.getOrDefault(system.getKey(), Map.of());
            var gone = new HashSet<>(system.getValue().keySet());
            gone.removeAll(found.keySet());
            other += differing(system.getValue(), found);
            before += system.getValue().size();
            missing += gone.size();
            if (gone.isEmpty()) continue;
            var name = name(system.getKey(), now);
            lost.put(
                    name,
                    Words.count(gone.size()) + " of " + Words.count(system.getValue().size()));
        }
        long gained = here.entrySet().stream().mapToLong(e -> more(e.getKey(), e.getValue())).sum();
        var lines = new ArrayList<String>();
        lines.add(
                missing == 0
                        ? "This way loses no file that another way gave whole."
                        : "This way loses %s of %s files that another way gave whole."
                                .formatted(Words.count(missing), Words.count(before)));
        lost.forEach((name, files) -> lines.add("Lost on " + name + ": " + files + " files."));
        if (other > 0) {
            lines.add(
                    "Of those it gives, "
                            + Words.count(other)
                            + (other == 1 ? " has" : " have")
                            + " other content: names prove nothing, so open some on both ways.");
        }
        if (gained > 0) lines.add("It gives " + Words.count(gained) + " files that no way gave.");
        return lines;
    }

    /// How many files both have, and not with the same content.
    private static long differing(Map<String, String> before, Map<String, String> now) {
        return before.entrySet().stream()
                .filter(file -> !file.getValue().isEmpty())
                .filter(file -> now.containsKey(file.getKey()))
                .filter(file -> !file.getValue().equals(now.get(file.getKey())))
                .count();
    }

    private long more(String uuid, Map<String, String> files) {
        var known = whole.getOrDefault(uuid, Map.of());
        return files.keySet().stream().filter(file -> !known.containsKey(file)).count();
    }

    private String name(String uuid, Recovered now) {
        return now.volumes().stream()
                .filter(v -> v.listing().filter(l -> l.uuid().equals(uuid)).isPresent())
                .map(RecoveredVolume::name)
                .findFirst()
                .orElse(names.getOrDefault(uuid, uuid));
    }
}
