package holmes.examine.export;

import holmes.host.RawNames;
import holmes.tree.FileName;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Gives files names that this machine's Java cannot write: any bytes but `/` and NUL.
///
/// Such a file is made under a plain name and renamed by the C library at the end, when nothing has
/// to be reached through it any more.
final class Names {

    private static final Charset PLATFORM =
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private record Odd(Path made, String name) {}

    private final Path root;
    private final List<Odd> odd = new ArrayList<>();

    /// @param root of all copies
    Names(Path root) {
        this.root = root;
    }

    /// Where to make a file of that name for now.
    Path place(Path folder, String name) {
        boolean plain =
                PLATFORM.newEncoder().canEncode(name)
                        && !name.equals(".")
                        && !name.equals("..")
                        && !name.isEmpty();
        if (plain) return folder.resolve(name);
        var made = folder.resolve(".holmes-name-" + odd.size());
        odd.add(new Odd(made, name));
        return made;
    }

    /// Gives all their names, what lies deepest first.
    ///
    /// @param problems takes those that could not be given
    void settle(Problems problems) {
        for (var each : odd.reversed()) {
            boolean dots = each.name.equals(".") || each.name.equals("..") || each.name.isEmpty();
            var folder = String.valueOf(each.made.getParent());
            if (dots
                    || !RawNames.rename(
                            bytes(each.made.toString()), bytes(folder + "/" + each.name))) {
                problems.add(
                        "/" + root.relativize(each.made),
                        "could not be given its name",
                        "could not be given their names");
            }
        }
    }

    private static byte[] bytes(String path) {
        return FileName.bytes(path);
    }
}
