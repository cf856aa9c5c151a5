package holmes.format.ext;

import holmes.bytes.Le;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Goes through all inode tables once: which inodes are in use, and which blocks they claim.
final class Census {

    /// What a group's inode table holds.
    ///
    /// @param own inodes in use that are this file system's
    /// @param foreign inodes in use that are another one's
    /// @param implausible what cannot be an inode in use
    /// @param blank slots that are all zero
    /// @param unreadable slots that the medium withholds
    record Table(
            long group, long own, long foreign, long implausible, long blank, long unreadable) {}

    private final ExtFileSystem fileSystem;
    private final ExtGeometry geometry;
    private final InodeVerdict.Judge judge;
    private final InodePlausibility plausibility;
    private final InodeSet live;
    private final InodeSet directories;
    private final List<Table> tables = new ArrayList<>();
    private final BlockOwners owners;

    private Census(ExtFileSystem fileSystem, InodeVerdict.Judge judge) {
        this.fileSystem = fileSystem;
        this.geometry = fileSystem.superblock().geometry();
        this.judge = judge;
        this.plausibility = new InodePlausibility(fileSystem);
        this.live = new InodeSet(geometry);
        this.directories = new InodeSet(geometry);
        this.owners = new BlockOwners(fileSystem);
    }

    static Census of(ExtFileSystem fileSystem, InodeVerdict.Judge judge, Progress progress)
            throws Progress.Cancelled {
        var census = new Census(fileSystem, judge);
        int groups = fileSystem.groups().size();
        for (long group = 0; group < groups; group++) {
            progress.report("reading inode tables", group, groups);
            census.group(group);
        }
        return census;
    }

    /// Inodes in use, the reserved ones left out but for the root.
    InodeSet live() {
        return live;
    }

    InodeSet directories() {
        return directories;
    }

    List<Table> tables() {
        return tables;
    }

    BlockOwners owners() {
        return owners;
    }

    private void group(long group) {
        var counter = new Counter(group);
        each(group, counter, counter::unreadable);
        tables.add(counter.table());
    }

    /// How many inodes of a group's table may be in use. Only the first copy of the descriptors is
    /// kept up to date; the others say what mkfs said.
    private long used(long group) {
        long all = geometry.inodesPerGroup();
        var superblock = fileSystem.superblock();
        boolean lazy =
                superblock.has(ExtFeature.UNINIT_BG) || superblock.has(ExtFeature.METADATA_CSUM);
        if (!lazy || fileSystem.groups().sources().get((int) group) != 0) return all;
        var descriptor = fileSystem.groups().of(group);
        if (descriptor.inodesUninitialised()) return 0;
        return Math.clamp(all - descriptor.unusedInodes(), 0, all);
    }

    private void each(long group, Consumer<Inode> visitor, Consumer<Long> unreadable) {
        long first = group * geometry.inodesPerGroup() + 1;
        long end = first + used(group);
        int perBlock = geometry.blockSize() / geometry.inodeSize();
        for (long number = first; number < end; number += perBlock) {
            long last = Math.min(end, number + perBlock);
            long offset = fileSystem.offsetOf(number);
            long length = (last - number) * geometry.inodeSize();
            try {
                var block = fileSystem.blocks().bytes(offset, length);
                if (!Le.allZero(block)) inodes(block, number, last, visitor);
            } catch (UnreadableException e) {
                for (long n = number; n < last; n++) one(n, visitor, unreadable);
            }
        }
    }

    private void inodes(MemorySegment block, long number, long last, Consumer<Inode> visitor) {
        int size = geometry.inodeSize();
        boolean large = fileSystem.superblock().has(ExtFeature.LARGE_DIR);
        for (long n = number; n < last; n++) {
            visitor.accept(new Inode(n, block.asSlice((n - number) * size, size), large));
        }
    }

    private void one(long number, Consumer<Inode> visitor, Consumer<Long> unreadable) {
        try {
            visitor.accept(fileSystem.inode(number));
        } catch (UnreadableException e) {
            unreadable.accept(number);
        }
    }

    private final class Counter implements Consumer<Inode> {

        private final long group;
        private long own;
        private long foreign;
        private long implausible;
        private long used;
        private long unreadable;

        Counter(long group) {
            this.group = group;
        }

        @Override
        public void accept(Inode inode) {
            if (!inode.live()) {
                if (!inode.blank()) used++;
                return;
            }
            used++;
            if (!(judge.of(inode) instanceof InodeVerdict.Own)) {
                foreign++;
                return;
            }
            boolean internal = fileSystem.isInternal(inode.number());
            if (!internal && !plausibility.of(inode)) {
                implausible++;
                return;
            }
            own++;
            owners.claim(inode);
            if (internal) return;
            live.add(inode.number());
            if (inode.type() == FileType.DIRECTORY) directories.add(inode.number());
        }

        void unreadable(long number) {
            unreadable++;
        }

        Table table() {
            long blank = geometry.inodesPerGroup() - used - unreadable;
            return new Table(group, own, foreign, implausible, blank, unreadable);
        }
    }
}
