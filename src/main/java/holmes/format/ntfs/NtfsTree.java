package holmes.format.ntfs;

import holmes.bytes.Le;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import holmes.tree.FileContent;
import holmes.tree.FileEntry;
import holmes.tree.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The files of an NTFS by its master file table: each record names the directories that it is in,
/// so that the indexes of directories are not needed. The log is not replayed.
public final class NtfsTree implements FileTree {

    private static final int VOLUME = 3;
    private static final int DIRTY = 1;

    private final NtfsVolume volume;
    private final Table table;
    private final Census.Result census;

    private NtfsTree(NtfsVolume volume, Table table, Census.Result census) {
        this.volume = volume;
        this.table = table;
        this.census = census;
    }

    /// @return nothing if neither the beginning of the master file table nor its copy is there
    public static Optional<NtfsTree> open(NtfsVolume volume, Progress progress)
            throws Progress.Cancelled {
        var table = Table.open(volume);
        if (table.isEmpty()) return Optional.empty();
        var census = Census.take(volume, table.get(), progress);
        return Optional.of(new NtfsTree(volume, table.get(), census));
    }

    @Override
    public Identity identity() {
        var label =
                attribute(Attribute.VOLUME_NAME)
                        .map(name -> Texts.text(name.value(), 0, name.value().byteSize() / 2));
        return new Identity("ntfs", volume.serial(), label.orElse(""), volume.size());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        var facts = attribute(Attribute.VOLUME_INFORMATION).map(Attribute::value);
        boolean known = facts.filter(f -> f.byteSize() >= 12).isPresent();
        if (!known) notes.add("Log: not replayed; whether it has changes is not known.");
        else if ((Le.u16(facts.get(), 10) & DIRTY) == 0) notes.add("Log: not read, clean.");
        else {
            notes.add(
                    "Log: not replayed, and the file system was not unmounted: the last changes may"
                            + " be missing, or half made.");
        }
        if (volume.device().size() < volume.size()) {
            notes.add(
                    "The file system has "
                            + volume.size()
                            + " bytes, what it lies on only "
                            + volume.device().size()
                            + ".");
        }
        notes.addAll(census.notes());
        return notes;
    }

    private Optional<Attribute> attribute(int type) {
        try {
            return table.record(VOLUME).stream()
                    .flatMap(r -> r.of(type).stream())
                    .filter(Attribute::isResident)
                    .findFirst();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Anomaly> walk(Consumer<FileEntry> visitor, Progress progress)
            throws Progress.Cancelled {
        var maker = new EntryMaker(volume, table, census.doubts());
        return new Walk(census.nodes(), maker, visitor, progress).run();
    }

    @Override
    public FileContent content(FileEntry entry) {
        return new EntryMaker(volume, table, List.of()).content(entry.inode());
    }
}
