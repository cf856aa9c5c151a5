package holmes.ui.session;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.device.Progress;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.files.ReadSelected;
import holmes.report.words.Words;
import holmes.ui.files.Extractor;
import holmes.ui.files.Picked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Copies files out of the evidence through the case: one entry for each volume.
///
/// @param systems how the files of each volume were read
record Extraction(Case file, Map<String, ReadFiles> systems) implements Extractor {

    private static final String TAR = ".tar";

    Extraction {
        systems = Map.copyOf(systems);
    }

    @Override
    public String extract(List<Picked> picked, Path target, Progress progress)
            throws Progress.Cancelled {
        boolean tar = target.toString().endsWith(TAR);
        if (!tar) refuseUsed(target);
        var byVolume = new TreeMap<String, List<String>>();
        for (var pick : picked) {
            byVolume.computeIfAbsent(pick.volume(), _ -> new ArrayList<>()).add(pick.path());
        }
        var listings = new ArrayList<Listing>();
        var lacking = new ArrayList<String>();
        for (var volume : byVolume.entrySet()) {
            var place = tar ? archive(target, volume.getKey(), byVolume.size()) : target;
            if (!tar) place = place.resolve(safe(volume.getKey()));
            var request = request(volume.getKey(), volume.getValue());
            var cited = file.cite(request, Optional.of(place), progress);
            listings.add(cited.outcome());
            lacking.addAll(file.shortfall(cited.entry()));
        }
        lacking.addFirst(words(listings, target));
        return String.join(" ", lacking);
    }

    private ReadSelected request(String volume, List<String> paths) {
        var read = systems.get(volume);
        if (read == null) throw new Refused("The case does not say how " + volume + " was read.");
        return new ReadSelected(
                read.layer(),
                read.uuid(),
                read.everywhere(),
                read.disputes(),
                paths.stream().distinct().sorted().toList());
    }

    private static Path archive(Path target, String volume, int volumes) {
        if (volumes == 1) return target;
        var name = String.valueOf(target.getFileName());
        var start = name.substring(0, name.length() - TAR.length());
        return target.resolveSibling(start + "-" + safe(volume).replace('/', '-') + TAR);
    }

    private static String safe(String name) {
        return Path.of("/", name.replaceAll("[\\p{Cntrl}\\\\]", "_"))
                .normalize()
                .toString()
                .substring(1);
    }

    /// Nothing that is there may be overwritten: it could be evidence.
    private static void refuseUsed(Path folder) {
        if (!Files.exists(folder)) return;
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new Refused(folder + " is not empty: choose a new or an empty folder.");
            }
        } catch (IOException e) {
            throw new Refused(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static String words(List<Listing> listings, Path target) {
        long all = listings.stream().mapToLong(l -> l.files().size()).sum();
        long whole = listings.stream().mapToLong(l -> l.count("complete")).sum();
        var how =
                whole == all
                        ? "all of them whole."
                        : Words.count(all - whole)
                                + " of them not whole; what is lost of one is in NAME.map beside it.";
        return "Extracted " + Words.count(all) + " entries to " + target + ", " + how;
    }
}
