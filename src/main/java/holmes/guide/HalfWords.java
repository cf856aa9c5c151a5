package holmes.guide;

import holmes.examine.pair.Pairing;
import holmes.examine.solve.WholeSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The question which half of a mirror is read, in words.
final class HalfWords {

    private HalfWords() {}

    static Proposal<Integer> proposal(
            List<Part> parts, Ranking.Choice choice, Pairing.Group group, List<NextTest> tests) {
        var options = new ArrayList<Option<Integer>>();
        for (int index : choice.order()) {
            var why = new ArrayList<>(choice.said().get(index));
            why.add(alike(group));
            why.add(choice.rule());
            options.add(new Option<>(index, parts.get(index).disk().label(), why));
        }
        return new Proposal<>(question(parts), options, choice.ties(), tests);
    }

    private static String question(List<Part> parts) {
        if (parts.size() == 2) return "Which half of " + names(parts) + " should be read?";
        int number = parts.getFirst().number();
        var what =
                sameNumber(parts) ? " of partition " + number : " on " + parts.getFirst().label();
        return "Which of the " + parts.size() + " copies" + what + " should be read?";
    }

    private static boolean sameNumber(List<Part> parts) {
        int number = parts.getFirst().number();
        return number > 0 && parts.stream().allMatch(part -> part.number() == number);
    }

    /// `partition 2 (9QM7CX1D and 9QM7D04K)`.
    static String names(List<Part> parts) {
        if (!sameNumber(parts)) {
            return parts.stream().map(Part::label).collect(Collectors.joining(" and "));
        }
        var disks = parts.stream().map(part -> part.disk().label());
        return "partition "
                + parts.getFirst().number()
                + disks.collect(Collectors.joining(" and ", " (", ")"));
    }

    private static String alike(Pairing.Group group) {
        var comparison = group.comparison();
        long differing = comparison.differingBytes();
        if (differing > 0) {
            return String.format(
                    Locale.ROOT,
                    "Compared byte by byte, they differ in %,d bytes in %,d places.",
                    differing,
                    comparison.ranges().size());
        }
        if (comparison.provesEqual()) {
            return "Compared byte by byte, they hold the same: what is read does not depend on the"
                    + " answer.";
        }
        return String.format(
                Locale.ROOT,
                "They hold the same in all %,d bytes that were compared: what is read there does"
                        + " not depend on the answer.",
                comparison.bytesCompared());
    }

    static String folders(Part part, List<WholeSystem> systems) {
        if (systems.isEmpty()) return part.label() + ": no file system lies there in one piece.";
        return part.label()
                + ": "
                + systems.stream()
                        .map(HalfWords::folders)
                        .collect(Collectors.joining("; ", "", "."));
    }

    private static String folders(WholeSystem system) {
        var name = system.label().isEmpty() ? system.uuid().toString() : system.label();
        return String.format(
                Locale.ROOT,
                "%d of %d folders looked at lie where file system %s puts them",
                system.directories().agree(),
                system.directories().looked(),
                name);
    }
}
