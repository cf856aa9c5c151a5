package holmes.ui.attached;

import holmes.host.AttachedDisk;
import holmes.report.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A line of the list: a drive and whether it was chosen.
record Drive(AttachedDisk disk, boolean chosen) {

    private static final String UNKNOWN = "unknown";

    Path node() {
        return disk.node();
    }

    String name() {
        return disk.identity().name();
    }

    String model() {
        return disk.identity().model().orElse(UNKNOWN);
    }

    String serial() {
        return disk.identity().serial().or(() -> disk.identity().wwn()).orElse(UNKNOWN);
    }

    String size() {
        return Words.size(disk.size());
    }

    /// What this machine does with it; such a drive changes while it is read.
    String use() {
        if (!disk.readable()) return "may not be opened by this user";
        var uses = new ArrayList<String>();
        for (var place : disk.mounted())
            uses.add(place.equals("swap") ? place : "mounted: " + place);
        for (var holder : disk.holders()) uses.add("part of " + holder);
        return uses.isEmpty() ? "not in use" : String.join(", ", uses);
    }

    boolean inUse() {
        return !disk.mounted().isEmpty() || !disk.holders().isEmpty();
    }

    /// Whether the kernel lets anyone write.
    String writes() {
        return disk.readOnly() ? "refused" : "possible";
    }

    /// The line, for those who hear it.
    String words() {
        return String.join(
                ", ",
                List.of(
                        name(),
                        "model " + model(),
                        "serial " + serial(),
                        size(),
                        use(),
                        "writes are " + writes(),
                        chosen ? "chosen" : "not chosen"));
    }

    Drive turned() {
        return new Drive(disk, !chosen && disk.readable());
    }
}
