package holmes.report.facts;

import holmes.casefile.Entry;
import holmes.casefile.Log;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.files.FileRecord;
import holmes.examine.files.Listing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Lists of files as the case holds them, read one file at a time: there may be millions.
public record Listings(Log log) {

    private static final int MOST_DOUBTFUL = 200;

    /// @param entry of the log's number
    /// @param head the listing without its files
    record Counted(Entry entry, Listing head, Volume.Count files) {}

    /// Every file of a volume, in the order of the list.
    public void each(Volume volume, Consumer<FileRecord> file) {
        if (volume.isListed()) read(volume.listing(), file);
    }

    Counted count(Entry entry) {
        var states = new TreeMap<String, Long>();
        var bytes = new TreeMap<String, Long>();
        var types = new TreeMap<String, Long>();
        List<FileRecord> doubtful = new ArrayList<>();
        var head =
                read(
                        entry.act().outcome(),
                        file -> {
                            states.merge(file.state(), 1L, Long::sum);
                            types.merge(file.type(), 1L, Long::sum);
                            if (file.type().equals("f")) {
                                bytes.merge(file.state(), file.size(), Long::sum);
                            }
                            boolean whole = file.state().equals("complete");
                            if (!whole && doubtful.size() < MOST_DOUBTFUL) doubtful.add(file);
                        });
        return new Counted(entry, head, new Volume.Count(states, bytes, types, doubtful));
    }

    private Listing read(String sha256, Consumer<FileRecord> file) {
        try (var json = log.content(sha256)) {
            return CanonicalJson.read(json, Listing.class, "files", FileRecord.class, file);
        } catch (IOException e) {
            throw log.damaged(sha256, e);
        }
    }
}
