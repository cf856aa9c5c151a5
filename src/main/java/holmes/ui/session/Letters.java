package holmes.ui.session;

import holmes.examine.console.ReadConsole;
import holmes.examine.document.Serials;
import holmes.ui.bays.DiskCard.Letter;
import java.util.ArrayList;
import java.util.List;

/// What each boot called each disk, as the logs tell; only where they leave no doubt.
///
/// @param all boot, letter and serial number
record Letters(List<Told> all) {

    static final Letters NONE = new Letters(List.of());

    /// @param boot in words
    record Told(String boot, String letter, String serial) {}

    Letters {
        all = List.copyOf(all);
    }

    static Letters of(ReadConsole.Outcome console) {
        var all = new ArrayList<Told>();
        int number = 0;
        for (var boot : console.boots()) {
            if (boot.disks().isEmpty()) continue;
            number++;
            for (var disk : boot.disks()) {
                if (disk.serials().size() != 1) continue;
                all.add(new Told("in boot " + number, disk.letter(), disk.serials().getFirst()));
            }
        }
        return new Letters(all);
    }

    List<Letter> of(String serial) {
        return all.stream()
                .filter(told -> Serials.same(told.serial(), serial))
                .map(told -> new Letter(told.boot(), told.letter()))
                .toList();
    }
}
