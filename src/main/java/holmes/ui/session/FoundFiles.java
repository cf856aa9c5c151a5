package holmes.ui.session;

import holmes.examine.files.FileRecord;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.guide.Recovered;
import holmes.stack.Layer;
import holmes.ui.files.FileState;
import holmes.ui.files.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The files of a case, volume by volume: those of the last recovery, or else all that its log
/// holds.
///
/// @param recovered what the recovery of this day found
record FoundFiles(Knowledge known, Optional<Recovered> recovered) {

    List<Found> all() {
        return recovered.map(FoundFiles::of).orElseGet(this::logged);
    }

    private static List<Found> of(Recovered recovered) {
        var files = new ArrayList<Found>();
        for (var volume : recovered.volumes()) {
            var listed = volume.listing().stream().flatMap(l -> l.files().stream());
            listed.map(found(volume.name())).forEach(files::add);
        }
        return files;
    }

    private List<Found> logged() {
        var newest = new LinkedHashMap<ReadFiles, Listing>();
        for (var entry : known.done("read-files")) {
            var request = known.request(entry, ReadFiles.class);
            request.ifPresent(r -> newest.put(r, known.outcome(entry, Listing.class)));
        }
        var used = new HashMap<String, Integer>();
        var files = new ArrayList<Found>();
        newest.forEach((request, listing) -> {
            var name = unique(name(request.layer()), used);
            listing.files().stream().map(found(name)).forEach(files::add);
        });
        return files;
    }

    private static String unique(String name, Map<String, Integer> used) {
        int times = used.merge(name, 1, Integer::sum);
        return times == 1 ? name : name + "-" + times;
    }

    private static String name(Layer layer) {
        return switch (layer) {
            case Layer.Volume(var name, _, _) -> name.substring(name.indexOf('/') + 1);
            case Layer.Partition(var table, var number, _) -> name(table) + "/p" + number;
            case Layer.Slice(var of, _) -> name(of);
            case Layer.Medium _ -> "disk";
            default -> "array";
        };
    }

    private static Function<FileRecord, Found> found(String volume) {
        return file ->
                new Found(
                        volume,
                        file.path(),
                        file.type(),
                        file.size(),
                        FileState.of(file.state()),
                        file.mtime().toString(),
                        file.linkTarget().orElse(""),
                        file.sha256().orElse(""),
                        file.why());
    }
}
