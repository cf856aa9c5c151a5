package holmes.report.facts;

import holmes.bytes.RangeSet;
import holmes.examine.survey.ArrayMark;
import holmes.examine.survey.LabelMark;
import holmes.examine.survey.Landmarks;
import holmes.examine.survey.SuperblockMark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What reading a medium from end to end showed, copies of superblocks counted.
///
/// @param sha256 of all bytes; empty if some could not be read
public record Marks(
        long size,
        Optional<String> sha256,
        RangeSet unreadable,
        List<Made> systems,
        List<ArrayMark> arrays,
        List<LabelMark> labels) {

    /// An ext file system of which superblocks lie on the medium.
    ///
    /// @param copies how many
    /// @param made when mkfs ran, ISO 8601; empty if it does not say
    public record Made(String uuid, String label, long size, String made, int copies) {}

    public Marks {
        systems = List.copyOf(systems);
        arrays = List.copyOf(arrays);
        labels = List.copyOf(labels);
    }

    static Marks of(Landmarks found) {
        var copies = new LinkedHashMap<String, List<SuperblockMark>>();
        for (var mark : found.superblocks()) {
            copies.computeIfAbsent(mark.fileSystem().toString(), _ -> new ArrayList<>()).add(mark);
        }
        var systems = copies.values().stream().map(Marks::system).toList();
        return new Marks(
                found.size(),
                found.sha256(),
                found.unreadable(),
                systems,
                found.arrays(),
                found.labels());
    }

    private static Made system(List<SuperblockMark> copies) {
        var first = copies.getFirst();
        var made = first.made().getEpochSecond() == 0 ? "" : first.made().toString();
        return new Made(
                first.fileSystem().toString(), first.label(), first.size(), made, copies.size());
    }
}
