package holmes.format.xfs;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.List;

/// Which inodes are in use, by the trees of all groups; and whether what the groups' headers and
/// trees tell of is where they tell.
final class Census {

    private static final long MOST_GROUPS = 1 << 20;
    private static final int SAMPLES = 1024;
    private static final int SAMPLES_A_GROUP = 64;
    private static final int MOST_NOTES = 20;
    private static final int FEW = 4;

    /// One disk of several under a stripe begins as the whole does.
    private static final String UNSHOWN =
            "the file system is larger than what it lies on, and nothing shows that it lies there in"
                    + " one piece";

    private final Metadata metadata;
    private final boolean thorough;
    private final Progress progress;
    private final InodeSet used = new InodeSet();
    private final List<String> notes = new ArrayList<>();
    private final List<Suspects.Place> places = new ArrayList<>();
    private long headersHere;
    private long headersGone;
    private long inodesHere;
    private long inodesGone;
    private int sampled;

    private Census(Metadata metadata, boolean thorough, Progress progress) {
        this.metadata = metadata;
        this.thorough = thorough;
        this.progress = progress;
    }

    /// @param used inodes in use
    /// @param notes on groups, one sentence each
    /// @param doubts what speaks against every file
    /// @param suspects places that something may have overwritten
    record Result(InodeSet used, List<String> notes, List<String> doubts, Suspects suspects) {
        Result {
            notes = List.copyOf(notes);
            doubts = List.copyOf(doubts);
        }
    }

    /// @param thorough whether groups of which the tree is damaged are read from end to end
    static Result take(Metadata metadata, boolean thorough, Progress progress)
            throws Progress.Cancelled {
        return new Census(metadata, thorough, progress).run();
    }

    private Result run() throws Progress.Cancelled {
        var geometry = metadata.geometry();
        long groups = Math.min(geometry.groups(), MOST_GROUPS);
        if (metadata.device().size() < geometry.size()) {
            notes.add(
                    "The file system has "
                            + geometry.size()
                            + " bytes, what it lies on only "
                            + metadata.device().size()
                            + ".");
        }
        for (long group = 0; group < groups; group++) {
            progress.report("counting inodes", group, groups);
            if (geometry.groupStart(group) >= metadata.device().size()) break;
            group(group);
        }
        if (notes.size() > MOST_NOTES) {
            int more = notes.size() - MOST_NOTES;
            notes.subList(MOST_NOTES, notes.size()).clear();
            notes.add("And " + more + " more.");
        }
        return new Result(used, notes, doubts(), new Suspects(places));
    }

    private void group(long group) throws Progress.Cancelled {
        boolean overwritten = false;
        try {
            GroupHeader.readSpace(metadata, group);
            witness(group, true);
        } catch (DamagedException e) {
            if (!e.isWithheld()) witness(group, false);
            overwritten = !e.isWithheld();
        }
        var first = new ArrayList<Long>();
        try {
            var header = GroupHeader.read(metadata, group);
            witness(group, true);
            long root = metadata.superblock().root();
            boolean here = metadata.geometry().hasInode(root);
            if (here && metadata.geometry().groupOfInode(root) == group) first.add(root);
            var problems = InodeTree.walk(metadata, header, inode -> take(inode, first));
            problems.forEach(p -> notes.add("Group " + group + ": its tree of inodes " + p + "."));
            if (!problems.isEmpty()) scan(group);
        } catch (DamagedException e) {
            if (!e.isWithheld()) witness(group, false);
            overwritten |= !e.isWithheld();
            notes.add("Group " + group + ": its header " + e.getMessage() + ".");
            scan(group);
        }
        for (long inode : first) sample(inode);
        if (overwritten) suspect(group);
    }

    private void suspect(long group) {
        var place = Overwritten.around(metadata, group);
        long from =
                Math.max(
                        place.range().start(),
                        places.isEmpty() ? 0 : places.getLast().range().end());
        if (from >= place.range().end()) return;
        places.add(new Suspects.Place(ByteRange.between(from, place.range().end()), place.why()));
    }

    private void witness(long group, boolean here) {
        if (group == 0) return;
        if (here) headersHere++;
        else headersGone++;
    }

    private void take(long inode, List<Long> first) {
        boolean another = first.isEmpty() || first.getLast() >>> 6 != inode >>> 6;
        if (another && first.size() < SAMPLES_A_GROUP) first.add(inode);
        used.add(inode);
    }

    private void sample(long inode) {
        if (sampled++ >= SAMPLES) return;
        try {
            metadata.inode(inode);
            inodesHere++;
        } catch (DamagedException e) {
            if (!e.isWithheld()) inodesGone++;
        }
    }

    private void scan(long group) throws Progress.Cancelled {
        if (thorough) InodeScan.scan(metadata, group, used::add, progress);
    }

    private List<String> doubts() {
        boolean headers = headersGone > headersHere;
        boolean inodes = inodesGone > inodesHere / FEW;
        boolean cut = metadata.device().size() < metadata.geometry().size();
        if (cut && headersHere == 0 && headersGone == 0) return List.of(UNSHOWN);
        if (!headers && !inodes) return List.of();
        notes.add(
                "Of what the file system says of itself, "
                        + headersHere
                        + " group headers and "
                        + inodesHere
                        + " inodes are in their places, "
                        + headersGone
                        + " and "
                        + inodesGone
                        + " are not: what it lies on may be put together wrongly.");
        return List.of("the file system does not fit together, see its notes");
    }
}
