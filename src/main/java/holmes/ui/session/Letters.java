package holmes.ui.session;

import holmes.casefile.Case;
import holmes.casefile.Document;
import holmes.examine.console.DiskIdentity;
import holmes.examine.console.ReadConsole;
import holmes.examine.document.Serials;
import holmes.ui.bays.DiskCard.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What this machine and each boot called each disk, as the logs tell; only where they leave no
/// doubt. A letter holds for one boot.
///
/// @param all boot, letter and serial number, or the identity of the medium
record Letters(List<Told> all) {

    private static final String DEVICES = "/dev/";

    /// @param boot in words
    record Told(String boot, String letter, String of) {}

    Letters {
        all = List.copyOf(all);
    }

    static Letters of(Case file, Knowledge known, Map<String, String> places) {
        var all = new ArrayList<Told>();
        places.forEach((identity, place) -> {
            if (place.startsWith(DEVICES))
                all.add(new Told("today", place.substring(DEVICES.length()), identity));
        });
        known.console().ifPresent(console -> boots(console, all));
        known.identities()
                .ifPresent(found ->
                        found.identities().forEach(identity -> listed(identity, file, all)));
        return new Letters(all);
    }

    private static void boots(ReadConsole.Outcome console, List<Told> all) {
        int number = 0;
        for (var boot : console.boots()) {
            if (boot.disks().isEmpty()) continue;
            number++;
            for (var disk : boot.disks()) {
                if (disk.serials().size() != 1) continue;
                all.add(new Told("in boot " + number, disk.letter(), disk.serials().getFirst()));
            }
        }
    }

    /// What a document of a boot without a log calls it.
    private static void listed(DiskIdentity identity, Case file, List<Told> all) {
        for (var claim : identity.claims()) {
            if (claim.letter().isEmpty() || claim.citations().isEmpty()) continue;
            boolean told =
                    all.stream()
                            .anyMatch(t ->
                                    t.letter().equals(claim.letter())
                                            && Serials.same(t.of(), claim.serial()));
            if (told) continue;
            var document = claim.citations().getFirst().document();
            var name =
                    file.documents().stream()
                            .filter(d -> d.sha256().equals(document))
                            .map(Document::name)
                            .findFirst()
                            .orElse("a document");
            all.add(new Told("in " + name, claim.letter(), identity.medium()));
        }
    }

    List<Letter> of(String identity, String serial) {
        return Stream.concat(
                        all.stream().filter(told -> told.of().equals(identity)),
                        all.stream().filter(told -> Serials.same(told.of(), serial)))
                .distinct()
                .map(told -> new Letter(told.boot(), told.letter()))
                .toList();
    }
}
