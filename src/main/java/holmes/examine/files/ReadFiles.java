package holmes.examine.files;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.halves.Dispute;
import holmes.format.ext.ExtGeneration;
import holmes.format.ext.ExtTree;
import holmes.format.ext.ExtVolume;
import holmes.format.ext.JournalUse;
import holmes.format.ext.Suspects;
import holmes.format.fat.FatVolume;
import holmes.stack.Layer;
import java.util.List;
import java.util.regex.Pattern;

/// Lists the files of an ext file system, those that nothing names any more among them, or of a
/// FAT, reads each, and copies what it reads to the bench's target if there is one.
///
/// @param layer on which the file system lies
/// @param uuid of the file system: several may have been made on one layer; of a FAT its serial
///   number
/// @param everywhere whether the whole layer is searched for superblocks: needed where the first of
///   them is gone, or where a later file system may have overwritten some of this one
/// @param disputes where halves of mirrors below the layer differ, and nothing tells which is right
public record ReadFiles(Layer layer, String uuid, boolean everywhere, List<Dispute> disputes)
        implements Request<Listing> {

    private static final Pattern FAT_SERIAL = Pattern.compile("[0-9A-F]{4}-[0-9A-F]{4}");

    public ReadFiles {
        disputes = List.copyOf(disputes);
    }

    @Override
    public String kind() {
        return "read-files";
    }

    @Override
    public Listing perform(Bench bench, Progress progress) throws Progress.Cancelled {
        if (FAT_SERIAL.matcher(uuid).matches()) {
            var fat = FatVolume.read(bench.open(layer)).present();
            return new FatReader(fat.orElseThrow(() -> missing(uuid)), bench, progress).read();
        }
        var tree = tree(bench, layer, uuid, everywhere, progress);
        var disputed = new Disputed(disputes, bench);
        return new TreeReader(tree, disputed, List.of("/"), true, bench, progress).read();
    }

    static ExtTree tree(
            Bench bench, Layer layer, String uuid, boolean everywhere, Progress progress)
            throws Progress.Cancelled {
        var device = bench.open(layer);
        var volume = everywhere ? ExtVolume.examine(device, progress) : ExtVolume.glance(device);
        return volume.open(generation(volume, uuid), JournalUse.REPLAY, Suspects.NONE, progress);
    }

    static ExtGeneration generation(ExtVolume volume, String uuid) {
        return volume.generations().stream()
                .filter(g -> g.superblock().uuid().toString().equals(uuid))
                .filter(g -> g.start() >= 0)
                .findFirst()
                .orElseThrow(() -> missing(uuid));
    }

    private static Refused missing(String uuid) {
        return new Refused("No file system " + uuid + " was found on this layer.");
    }
}
