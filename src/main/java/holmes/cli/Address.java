package holmes.cli;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress;
import holmes.examine.identify.Identify;
import holmes.stack.Identification;
import holmes.stack.Layer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place on this machine where evidence lies, as it was typed: a path, or `PATH:p2` for the
/// second partition of what lies there.
///
/// @param text as typed
/// @param partition as Linux counts
record Address(String text, Path path, Optional<Integer> partition) {

    private static final Pattern PART = Pattern.compile("(.+):p(\\d{1,4})");

    static Address parse(String text) {
        var path = Path.of(text);
        var part = PART.matcher(text);
        if (Files.exists(path) || !part.matches()) return new Address(text, path, Optional.empty());
        return new Address(
                text, Path.of(part.group(1)), Optional.of(Integer.valueOf(part.group(2))));
    }

    Address part(int number) {
        return new Address(text, path, Optional.of(number));
    }

    /// Takes the medium into the case and says which layer is meant.
    ///
    /// @throws Refused with the path in its sentence
    Layer in(Case file, Progress progress) throws Progress.Cancelled {
        // Absolute, so that the case finds it again from wherever it is asked.
        var place = path.toAbsolutePath().normalize().toString();
        var medium = file.take(place, progress).medium();
        return partition.isEmpty()
                ? medium
                : partition(file, medium, partition.get(), path.toString(), progress);
    }

    /// @throws Refused if there is no such partition
    static Layer.Partition partition(
            Case file, Layer table, int number, String name, Progress progress)
            throws Progress.Cancelled {
        var found = file.perform(new Identify(table), progress);
        return partitions(table, found).stream()
                .filter(p -> p.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(name + " has no partition " + number));
    }

    /// The partitions of the table in force that hold something, as far as the device goes.
    static List<Layer.Partition> partitions(Layer table, Identification found) {
        var whole = ByteRange.of(0, found.size());
        return found.tables().stream()
                .limit(1)
                .flatMap(t -> t.partitions().stream())
                .filter(p -> !p.container())
                .map(p -> new Layer.Partition(table, p.number(), p.range().intersect(whole)))
                .filter(p -> !p.range().isEmpty())
                .toList();
    }
}
