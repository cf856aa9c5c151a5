package holmes.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What this machine itself uses: mounted file systems and swap. Such a disk changes while it is
/// looked at. Sources: `proc_pid_mounts(5)`, `proc_swaps(5)`.
record InUse(Map<String, List<String>> places) {

    InUse {
        places = Map.copyOf(places);
    }

    static InUse read(Path mounts, Path swaps) {
        var places = new TreeMap<String, List<String>>();
        for (var line : lines(mounts)) add(places, line, 1, "");
        for (var line : lines(swaps)) add(places, line, -1, "swap");
        return new InUse(places);
    }

    /// Where the disk or its partitions are in use, for instance `/boot`.
    List<String> of(String disk, List<String> partitions) {
        var used = new ArrayList<>(places.getOrDefault(disk, List.of()));
        for (var partition : partitions) used.addAll(places.getOrDefault(partition, List.of()));
        return used;
    }

    private static void add(
            Map<String, List<String>> places, String line, int column, String otherwise) {
        var words = line.split("\\s+", -1);
        if (!words[0].startsWith("/dev/") || words.length < 2) return;
        var name = words[0].substring("/dev/".length());
        var where = column < 0 ? otherwise : words[column].replace("\\040", " ");
        places.computeIfAbsent(name, _ -> new ArrayList<>()).add(where);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
