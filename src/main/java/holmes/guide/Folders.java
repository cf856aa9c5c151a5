package holmes.guide;

/// Names of volumes as names of folders.
final class Folders {

    private Folders() {}

    /// The name without anything that could lead elsewhere; `/` parts a partition from its volume.
    static String safe(String name) {
        var safe = new StringBuilder();
        for (var part : name.split("/", -1)) {
            if (!safe.isEmpty()) safe.append('/');
            var plain = part.replaceAll("[\\p{Cntrl}\\\\]", "_");
            safe.append(plain.isEmpty() || plain.matches("\\.+") ? "_" : plain);
        }
        return safe.toString();
    }
}
