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

    /// @param systems how the files of each volume were read
    record All(List<Found> files, Map<String, ReadFiles> systems) {
        All {
            files = List.copyOf(files);
            systems = Map.copyOf(systems);
        }
    }

    All all() {
        return recovered.map(this::of).orElseGet(this::logged);
    }

    private All of(Recovered recovery) {
        var files = new ArrayList<Found>();
        var systems = new HashMap<String, ReadFiles>();
        for (var volume : recovery.volumes()) {
            var listed = volume.listing().stream().flatMap(l -> l.files().stream());
            listed.map(found(volume.name())).forEach(files::add);
            known.entry(volume.entry())
                    .flatMap(entry -> known.request(entry, ReadFiles.class))
                    .ifPresent(read -> systems.put(volume.name(), read));
        }
        return new All(files, systems);
    }

    private record Logged(ReadFiles request, Listing listing) {

        /// The newer one, unless it searched less.
        Logged better(Logged newer) {
            return request.everywhere() && !newer.request.everywhere() ? this : newer;
        }
    }

    private All logged() {
        var newest = new LinkedHashMap<List<Object>, Logged>();
        for (var entry : known.done("read-files")) {
            var request = known.request(entry, ReadFiles.class);
            request.ifPresent(r ->
                    newest.merge(
                            List.of(r.layer(), r.uuid()),
                            new Logged(r, known.outcome(entry, Listing.class)),
                            Logged::better));
        }
        var used = new HashMap<String, Integer>();
        var given = known.names();
        var files = new ArrayList<Found>();
        var systems = new HashMap<String, ReadFiles>();
        newest.values()
                .forEach(logged -> {
                    var request = logged.request;
                    var known = given.of(request.layer(), request.uuid());
                    var name = unique(known.orElseGet(() -> name(request.layer())), used);
                    logged.listing.files().stream().map(found(name)).forEach(files::add);
                    systems.put(name, request);
                });
        return new All(files, systems);
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
                        file.mode(),
                        file.uid(),
                        file.gid(),
                        file.size(),
                        FileState.of(file.state()),
                        file.mtime().toString(),
                        file.linkTarget().orElse(""),
                        file.sha256().orElse(""),
                        file.why());
    }
}
