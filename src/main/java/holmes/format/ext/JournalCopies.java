package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The copies of metadata blocks that a journal still holds, long after they were written to their
/// places: inode tables and directories as they once were. Evidence for blocks that are lost, never
/// a reason to doubt one that is there.
///
/// Only transactions with a commit block count, and those before the one with which the log begins:
/// what is no longer to be replayed was committed, and its commit block may have been lost. A log
/// is a ring: where a later transaction has written over an earlier one, the earlier one's copies
/// are dropped, and so are blocks that were freed (revoked) later. A copy is the latest that the
/// log holds; it need not be the last there was.
final class JournalCopies {

    /// @param sequence of the transaction
    /// @param at block of the journal
    /// @param committed when; the epoch if the journal does not say
    record Copy(long block, long sequence, long at, boolean escaped, Instant committed) {}

    private final Journal journal;
    private final JournalSuperblock log;
    private final List<Found> descriptors = new ArrayList<>();
    private final Map<Long, Instant> committed = new HashMap<>();
    private final Map<Long, Long> revoked = new HashMap<>();
    private final Map<Long, Copy> newest = new TreeMap<>();

    private record Found(long at, JournalBlock.Descriptor descriptor) {}

    private JournalCopies(Journal journal) {
        this.journal = journal;
        this.log = journal.superblock();
    }

    /// By the block that they are copies of, ascending.
    static Map<Long, Copy> of(Journal journal) {
        var copies = new JournalCopies(journal);
        copies.scan();
        copies.choose();
        return copies.newest;
    }

    private void scan() {
        long end = Math.min(log.end(), journal.device().size() / log.blockSize());
        for (long at = log.first(); at < end; at++) {
            switch (parse(at)) {
                case JournalBlock.Descriptor descriptor -> {
                    if (descriptor.checksumHolds()) descriptors.add(new Found(at, descriptor));
                }
                case JournalBlock.Commit commit -> {
                    if (commit.checksumHolds()) committed.put(commit.sequence(), commit.time());
                }
                case JournalBlock.Revoke(var sequence, var blocks, var holds) -> {
                    if (!holds) continue;
                    for (long block : blocks) revoked.merge(block, sequence, Math::max);
                }
                case JournalBlock.Other() -> {}
            }
        }
    }

    private JournalBlock parse(long at) {
        try {
            return JournalBlock.parse(journal.block(at), log, journal.seed());
        } catch (UnreadableException e) {
            return new JournalBlock.Other();
        }
    }

    private void choose() {
        var taken = new HashSet<Long>();
        descriptors.sort(Comparator.comparingLong((Found f) -> f.descriptor.sequence()).reversed());
        for (var found : descriptors) {
            long sequence = found.descriptor.sequence();
            long at = found.at;
            if (!taken.add(at)) continue;
            for (var tag : found.descriptor.tags()) {
                at = at + 1 < log.end() ? at + 1 : log.first();
                if (!taken.add(at)) break;
                var time = committed.get(sequence);
                if (time == null && (int) (sequence - log.sequence()) < 0) time = Instant.EPOCH;
                if (time == null || tag.deleted()) continue;
                if (revoked.getOrDefault(tag.block(), -1L) >= sequence) continue;
                var copy = new Copy(tag.block(), sequence, at, tag.escaped(), time);
                if (holds(tag, sequence, at)) newest.putIfAbsent(tag.block(), copy);
            }
        }
    }

    /// Whether what follows a descriptor is still the copy that it announces.
    private boolean holds(JournalBlock.Tag tag, long sequence, long at) {
        try {
            var bytes = journal.block(at);
            if (bytes.get(Field.INT_BE, 0) == JournalSuperblock.MAGIC) return false;
            return JournalBlock.copyHolds(tag, sequence, bytes, log, journal.seed());
        } catch (UnreadableException e) {
            return false;
        }
    }

    static MemorySegment bytes(Journal journal, Copy copy) throws UnreadableException {
        var bytes = MemorySegment.ofArray(journal.block(copy.at).toArray(JAVA_BYTE));
        if (copy.escaped) bytes.set(Field.INT_BE, 0, JournalSuperblock.MAGIC);
        return bytes;
    }
}
