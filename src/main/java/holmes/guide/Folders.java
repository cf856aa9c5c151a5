package holmes.guide;

import java.nio.file.Files;
import java.nio.file.Path;

/// Names of volumes as names of folders, and folders that are free.
public final class Folders {

    /// Below a folder of results: what was recovered, a folder a volume.
    public static final String FILES = "files";

    private Folders() {}

    /// The folder, or the next one beside it, that holds no results of a recovery yet.
    public static Path free(Path folder) {
        var free = folder;
        for (int i = 2; Files.exists(free.resolve(FILES)); i++) {
            free = folder.resolveSibling(folder.getFileName() + "-" + i);
        }
        return free;
    }

    /// The name without anything that could lead elsewhere; `/` parts a partition from its volume.
    public static String safe(String name) {
        var safe = new StringBuilder();
        for (var part : name.split("/", -1)) {
            if (!safe.isEmpty()) safe.append('/');
            var plain = part.replaceAll("[\\p{Cntrl}\\\\]", "_");
            safe.append(plain.isEmpty() || plain.matches("\\.+") ? "_" : plain);
        }
        return safe.toString();
    }
}
