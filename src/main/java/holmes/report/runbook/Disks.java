package holmes.report.runbook;

import holmes.bytes.Refused;
import holmes.casefile.Exhibit;
import holmes.device.BlockDevice;
import holmes.device.Missing;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The disks that a runbook needs, under names that a shell and device-mapper take.
final class Disks {

    private static final int LONGEST = 48;

    private final Map<String, Exhibit> exhibits = new LinkedHashMap<>();
    private final Known known;
    private final Map<String, Disk> taken = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>(Set.of("volume"));

    /// @param name within the runbook
    /// @param sha256 of all its bytes, if the case has it
    /// @param serial or WWN; what a link in `/dev/disk/by-id` would contain
    record Disk(String name, Exhibit exhibit, Optional<String> sha256, Optional<String> serial) {
        long size() {
            return exhibit.size();
        }
    }

    Disks(List<Exhibit> exhibits, Known known) {
        exhibits.forEach(exhibit -> this.exhibits.put(exhibit.identity(), exhibit));
        this.known = known;
    }

    List<Disk> taken() {
        return List.copyOf(taken.values());
    }

    Disk take(Layer.Medium medium) {
        return taken.computeIfAbsent(
                medium.identity(),
                identity -> {
                    var exhibit = exhibit(identity);
                    var serial = known.serial(exhibit);
                    var name = free(serial.orElse(exhibit.label()));
                    return new Disk(name, exhibit, known.sha256(exhibit), serial);
                });
    }

    /// How people call a medium, in one word.
    String label(String identity) {
        var exhibit = exhibit(identity);
        return known.serial(exhibit).orElse(exhibit.label());
    }

    /// Bytes of what a layer describes; reads nothing.
    long size(Layer layer) {
        return new Resolver(sizes).open(layer).size();
    }

    /// A name that no other device of the runbook has.
    String free(String wanted) {
        var plain = wanted.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[^A-Za-z0-9]+", "");
        if (plain.isEmpty()) plain = "disk";
        if (plain.length() > LONGEST) plain = plain.substring(0, LONGEST);
        var name = plain;
        for (int i = 2; !names.add(name); i++) name = plain + "-" + i;
        return name;
    }

    private Exhibit exhibit(String identity) {
        var exhibit = exhibits.get(identity);
        if (exhibit == null) throw new Refused("The case has no medium " + identity);
        return exhibit;
    }

    private final Resolver.Roots sizes =
            new Resolver.Roots() {
                @Override
                public BlockDevice medium(String identity) {
                    return new Missing(identity, exhibit(identity).size());
                }

                @Override
                public BlockDevice branch(Layer base, String name) {
                    return new Missing(name, size(base));
                }
            };
}
