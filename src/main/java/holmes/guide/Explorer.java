package holmes.guide;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.FindXfs;
import holmes.examine.files.Generation;
import holmes.examine.files.Listing;
import holmes.examine.files.ReadFiles;
import holmes.examine.files.Trees;
import holmes.examine.halves.Dispute;
import holmes.examine.identify.Identify;
import holmes.format.signature.Signature;
import holmes.stack.Identification;
import holmes.stack.Layer;
import holmes.stack.PartitionTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds out what layers hold, down to the files: file systems, and the partitions of tables
/// inside.
final class Explorer {

    private static final String PHYSICAL_VOLUME = "LVM2_member";

    private static final Set<String> NO_FILES = Set.of("swap", PHYSICAL_VOLUME);

    private final Desk desk;
    private final List<Dispute> disputes;
    private final Optional<Path> target;
    private final List<RecoveredVolume> found = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /// @param disputes where halves of mirrors differ, and nothing tells which is right
    /// @param target where files are copied to, a folder a volume
    Explorer(Desk desk, List<Dispute> disputes, Optional<Path> target) {
        this.desk = desk;
        this.disputes = new ArrayList<>(disputes);
        this.target = target;
    }

    /// Heeds more disputes from now on.
    void doubt(List<Dispute> more) {
        disputes.addAll(more);
    }

    List<RecoveredVolume> found() {
        return List.copyOf(found);
    }

    /// Takes a volume, of which there is something to say.
    void explore(String name, String uuid, Layer layer, List<String> remarks)
            throws Progress.Cancelled {
        int index = found.size();
        explore(name, uuid, layer);
        if (index < found.size()) found.set(index, found.get(index).noting(remarks));
    }

    /// Takes what starts with the layer, whatever it is.
    void explore(String name, String uuid, Layer layer) throws Progress.Cancelled {
        if (!readFiles(name, uuid, layer)) addOther(name, uuid, layer);
    }

    /// Reads the file system that starts with the layer, or those in its partitions.
    ///
    /// @return whether there was any
    boolean readFiles(String name, String uuid, Layer layer) throws Progress.Cancelled {
        var systems = desk.ask(new FindGenerations(layer, false)).outcome();
        var sound = systems.stream().filter(g -> g.start() == 0 && g.primary()).findFirst();
        if (sound.isPresent()) {
            read(name, uuid, layer, sound.get().uuid());
            return true;
        }
        var identified = desk.ask(new Identify(layer)).outcome();
        if (!identified.tables().isEmpty() && partitions(name, uuid, layer, identified)) {
            return true;
        }
        if (identified.found().stream().anyMatch(s -> s.type().equals(PHYSICAL_VOLUME))) {
            return false;
        }
        var other = identified.found().stream().filter(Explorer::isRead).findFirst();
        if (other.isPresent()) {
            read(name, uuid, layer, other.get().uuid());
            return true;
        }
        var damaged = damaged(layer);
        damaged.ifPresent(system -> desk.tell(name + " lost its first superblock."));
        if (damaged.isPresent()) {
            read(name, uuid, layer, damaged.get().uuid());
            return true;
        }
        return !isNamed(identified) && damagedXfs(name, uuid, layer);
    }

    private static boolean isNamed(Identification identified) {
        return identified.found().stream().anyMatch(signature -> !signature.doubtful());
    }

    /// An XFS that started with the layer and of whose superblocks only copies survive.
    private boolean damagedXfs(String name, String uuid, Layer layer) throws Progress.Cancelled {
        var copy = desk.ask(new FindXfs(layer)).outcome().found();
        if (copy.isEmpty()) return false;
        desk.tell(name + " lost its first superblock.");
        read(name, uuid, layer, copy.get().uuid());
        return true;
    }

    private static boolean isRead(Signature signature) {
        return Trees.IDENTIFIED.contains(signature.type()) && !signature.doubtful();
    }

    /// Lists a layer that holds no files that Holmes reads.
    void addOther(String name, String uuid, Layer layer) throws Progress.Cancelled {
        var identified = desk.ask(new Identify(layer)).outcome();
        add(name, uuid, layer, identified);
    }

    private void add(String name, String uuid, Layer layer, Identification identified)
            throws Progress.Cancelled {
        var what = identified.found().stream().filter(s -> !s.doubtful()).findFirst();
        var table = identified.tables().stream().map(PartitionTable::type).findFirst();
        add(
                "",
                new RecoveredVolume(
                        unique(name),
                        uuid.isEmpty() ? what.map(Signature::uuid).orElse("") : uuid,
                        identified.size(),
                        layer,
                        table.or(() -> what.map(Signature::type)).orElse(""),
                        Optional.empty(),
                        table.isPresent() ? List.of() : notes(what),
                        0));
    }

    /// What is delivered has its name in the case, too.
    private void add(String system, RecoveredVolume volume) throws Progress.Cancelled {
        if (target.isPresent()) desk.call(volume.layer(), system, volume.name());
        found.add(volume);
    }

    private static List<String> notes(Optional<Signature> what) {
        if (what.isEmpty()) return List.of("Nothing that is known was recognised on it.");
        if (NO_FILES.contains(what.get().type())) return List.of();
        return List.of("What is in " + what.get().type() + " is not read by this version.");
    }

    /// Lists a volume that should be there and is not.
    void addMissing(String name, String uuid, String why) {
        var layer = new Layer.Absent(name, 0);
        desk.tell(why);
        found.add(
                new RecoveredVolume(
                        unique(name), uuid, 0, layer, "", Optional.empty(), List.of(why), 0));
    }

    /// Reads the files of one file system of a layer, whatever else lies there.
    void read(String name, String uuid, Layer layer, String system) throws Progress.Cancelled {
        var read = new ReadFiles(layer, system, true, disputes(layer));
        var unique = unique(name);
        var folder = target.map(root -> root.resolve(Folders.safe(unique)));
        try {
            var cited = desk.ask(read, folder, listing -> Delivered.all(listing, folder));
            var listing = cited.outcome();
            tell(unique, listing);
            for (var lacking : desk.file().shortfall(cited.entry())) {
                desk.tell("Copies of " + unique + ": " + lacking);
            }
            add(
                    listing.uuid(),
                    new RecoveredVolume(
                            unique,
                            uuid.isEmpty() ? listing.uuid() : uuid,
                            listing.size(),
                            layer,
                            listing.type(),
                            Optional.of(listing),
                            listing.notes(),
                            cited.entry()));
        } catch (Refused e) {
            desk.tell(unique + " was not recovered: " + e.getMessage());
            var why = List.of(String.valueOf(e.getMessage()));
            add(system, new RecoveredVolume(unique, uuid, 0, layer, "", Optional.empty(), why, 0));
        }
    }

    /// Of the disputes those that concern a layer.
    private List<Dispute> disputes(Layer layer) {
        var below = layer.descend().collect(Collectors.toSet());
        return disputes.stream().filter(dispute -> below.contains(dispute.half())).toList();
    }

    private void tell(String name, Listing listing) {
        long files = listing.files().size();
        long whole = listing.count("complete");
        var rest = whole == files ? "all of them whole" : whole + " of them whole";
        desk.tell(name + " (" + listing.type() + "): " + files + " entries, " + rest + ".");
    }

    private boolean partitions(String name, String uuid, Layer layer, Identification identified)
            throws Progress.Cancelled {
        boolean any = false;
        var whole = ByteRange.of(0, identified.size());
        for (var partition : identified.tables().getFirst().partitions()) {
            var range = partition.range().intersect(whole);
            if (partition.container() || range.isEmpty()) continue;
            if (!any) add(name, uuid, layer, identified);
            any = true;
            var part = new Layer.Partition(layer, partition.number(), range);
            explore(name + "/p" + partition.number(), partition.uuid(), part);
        }
        return any;
    }

    /// A file system that started with the layer and lost its first superblock.
    private Optional<Generation> damaged(Layer layer) throws Progress.Cancelled {
        return desk.ask(new FindGenerations(layer, true)).outcome().stream()
                .filter(generation -> generation.start() == 0 && generation.copies() > 0)
                .findFirst();
    }

    private String unique(String name) {
        var unique = name;
        for (int i = 2; !names.add(unique); i++) unique = name + "-" + i;
        return unique;
    }
}
