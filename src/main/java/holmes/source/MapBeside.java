package holmes.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.Missing;
import holmes.device.Unreadable;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.finding.Reading.Unsupported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The ddrescue map that lies beside an image, under a name that tells they belong together:
/// `disk.img.map`, `disk.img.mapfile`, `disk.map`, `disk.mapfile`.
final class MapBeside {

    private static final List<String> ENDINGS = List.of(".map", ".mapfile");

    /// Bytes of map: a million areas have room in it.
    private static final int LONGEST = 64 << 20;

    private static final String WHY = "not rescued, says the ddrescue map";

    private MapBeside() {}

    /// The image with everything that the map does not call rescued withheld; the image itself if
    /// there is no map. Where the map knows of a part of the disk that the file has not, the device
    /// has the disk's size and withholds that part.
    ///
    /// @throws Refused if a map is there and cannot be believed: without it zeros that were never
    ///   on the disk would pass as data
    static BlockDevice apply(Path file, String name, BlockDevice image, List<String> notes)
            throws IOException {
        var maps = new ArrayList<RescueMap>();
        var names = new ArrayList<String>();
        for (var beside : candidates(file, name)) {
            switch (RescueMap.parse(text(beside))) {
                case Absent<RescueMap> _ ->
                        notes.add(Pieces.nameOf(beside) + " is no ddrescue map and was not used");
                case Unsupported<RescueMap> _ -> throw new AssertionError("never answered");
                case Garbled<RescueMap>(var anomalies) ->
                        throw new Refused(
                                beside
                                        + " is a damaged ddrescue map ("
                                        + anomalies.getFirst()
                                        + "): repair it, or move it away to trust every byte of "
                                        + file);
                case Present<RescueMap>(var map, var anomalies) -> {
                    maps.add(map);
                    names.add(Pieces.nameOf(beside));
                    for (var anomaly : anomalies) notes.add(Pieces.nameOf(beside) + ": " + anomaly);
                }
            }
        }
        if (maps.isEmpty()) return image;
        if (maps.size() > 1 && !maps.getFirst().equals(maps.getLast())) {
            throw new Refused(
                    "beside "
                            + file
                            + " lie different ddrescue maps ("
                            + String.join(", ", names)
                            + "): leave the one that belongs to it");
        }
        return withhold(maps.getFirst(), names.getFirst(), name, image, notes);
    }

    private static BlockDevice withhold(
            RescueMap map, String mapName, String name, BlockDevice image, List<String> notes) {
        var whole = image;
        long size = map.end();
        // ddrescue writes 2^63 - 1 while it does not know the size.
        boolean sizeIsKnown = size < Long.MAX_VALUE >> 1;
        if (sizeIsKnown && size > image.size()) {
            var rest = new Missing(name, size - image.size());
            notes.add(
                    "the file ends "
                            + rest.size()
                            + " bytes before the end that "
                            + mapName
                            + " gives the disk: they are unreadable");
            whole = new Owning(name, new Concatenation(List.of(image, rest)), List.of(image));
        }
        var bad = map.notRescued(ByteRange.of(0, image.size()));
        notes.add(
                mapName
                        + ": "
                        + bad.length()
                        + " bytes in "
                        + bad.ranges().size()
                        + " ranges were not rescued and are unreadable");
        return new Owning(name, new Unreadable(whole, bad, WHY), List.of(whole));
    }

    /// The map files there are, those named after the whole file name first.
    static List<Path> candidates(Path file, String name) {
        var found = new ArrayList<Path>();
        int dot = name.lastIndexOf('.');
        var stems = dot > 0 ? List.of(name, name.substring(0, dot)) : List.of(name);
        for (var stem : stems) {
            for (var ending : ENDINGS) {
                var beside = file.resolveSibling(stem + ending);
                if (!beside.equals(file) && Files.isRegularFile(beside)) found.add(beside);
            }
        }
        return found;
    }

    private static String text(Path map) throws IOException {
        if (Files.size(map) > LONGEST) {
            throw new Refused(map + " is too large for a ddrescue map: move it away");
        }
        return Files.readString(map, ISO_8859_1);
    }
}
