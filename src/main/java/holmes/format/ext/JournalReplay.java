package holmes.format.ext;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.Field;
import holmes.device.Branch;
import holmes.device.UnreadableException;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Does on a branch what the kernel does when it mounts a file system that was not unmounted:
/// writes the journal's whole transactions to their places. The evidence is not written to.
///
/// The order is the kernel's: find where whole transactions end, collect the revoke records, then
/// copy what was not revoked later. Source: Linux `fs/jbd2/recovery.c`.
public final class JournalReplay {

    /// What came of it.
    ///
    /// @param branch the device after the replay
    /// @param transactions that were whole
    /// @param blocks that were written
    /// @param revoked copies left out because of a revoke record
    public record Result(
            Branch branch, int transactions, long blocks, long revoked, List<Anomaly> anomalies) {
        public Result {
            anomalies = List.copyOf(anomalies);
        }
    }

    /// Works on the blocks of one transaction.
    private interface Pass {
        void descriptor(JournalBlock.Descriptor descriptor, long at) throws UnreadableException;

        void revoke(JournalBlock.Revoke revoke);
    }

    private final Journal journal;
    private final JournalSuperblock log;
    private final Branch branch;
    private final long fileSystemBlocks;
    private final Map<Long, Integer> revokedIn = new HashMap<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private long blocks;
    private long revoked;

    private JournalReplay(Journal journal, ExtFileSystem fileSystem) {
        this.journal = journal;
        this.log = journal.superblock();
        this.branch = new Branch(fileSystem.device());
        this.fileSystemBlocks =
                Math.min(
                        fileSystem.superblock().blocks(),
                        fileSystem.device().size() / log.blockSize());
    }

    /// Replays a journal that belongs to the file system.
    public static Result onto(ExtFileSystem fileSystem, Journal journal) {
        var replay = new JournalReplay(journal, fileSystem);
        int transactions = 0;
        int size = fileSystem.superblock().blockSize();
        if (journal.superblock().blockSize() != size) {
            replay.odd(
                    "s_blocksize",
                    Integer.toString(size),
                    Integer.toString(journal.superblock().blockSize()));
        } else if (!journal.isEmpty()) {
            transactions = replay.scan();
            replay.run(transactions, replay.new Revoking());
            replay.run(transactions, replay.new Writing());
        }
        if (journal.superblock().fastCommitBlocks() > 0) {
            replay.odd("fast commits", "none, or replayed", "left alone");
        }
        return new Result(
                replay.branch, transactions, replay.blocks, replay.revoked, replay.anomalies);
    }

    /// How many whole transactions there are from the start of the log.
    private int scan() {
        int whole = 0;
        var sum = new Crc32Be();
        long at = log.start();
        try {
            for (long seen = 0; seen <= log.end(); ) {
                var bytes = journal.block(at);
                int sequence = (int) log.sequence() + whole;
                int steps = 1;
                switch (JournalBlock.parse(bytes, log, journal.seed())) {
                    case JournalBlock.Descriptor(var s, var tags, var holds) -> {
                        if ((int) s != sequence) return whole;
                        if (!holds) return broken(whole, sequence, "descriptor");
                        steps += tags.size();
                        if (log.checksumsTransactions()) sum(sum, at, steps);
                    }
                    case JournalBlock.Revoke(var s, _, var holds) -> {
                        if ((int) s != sequence) return whole;
                        if (!holds) return broken(whole, sequence, "revoke");
                    }
                    case JournalBlock.Commit commit -> {
                        if ((int) commit.sequence() != sequence) return whole;
                        boolean other = commit.crc32Given() && commit.crc32() != sum.value();
                        if (!commit.checksumHolds() || (log.checksumsTransactions() && other)) {
                            return broken(whole, sequence, "commit");
                        }
                        sum = new Crc32Be();
                        whole++;
                    }
                    case JournalBlock.Other() -> {
                        return whole;
                    }
                }
                at = next(at, steps);
                seen += steps;
            }
        } catch (UnreadableException e) {
            odd("log block " + at, "readable", String.valueOf(e.getMessage()));
        }
        return whole;
    }

    private void sum(Crc32Be sum, long at, int blocks) throws UnreadableException {
        for (int i = 0; i < blocks; i++) sum.add(journal.block(next(at, i)));
    }

    private int broken(int whole, int sequence, String what) {
        odd(what + " block of transaction " + sequence, "a checksum that fits", "another");
        return whole;
    }

    /// Goes through the first `transactions` whole ones.
    private void run(int transactions, Pass pass) {
        int left = transactions;
        long at = log.start();
        try {
            while (left > 0) {
                switch (JournalBlock.parse(journal.block(at), log, journal.seed())) {
                    case JournalBlock.Descriptor descriptor -> {
                        pass.descriptor(descriptor, at);
                        at = next(at, 1 + descriptor.tags().size());
                    }
                    case JournalBlock.Revoke revoke -> {
                        pass.revoke(revoke);
                        at = next(at, 1);
                    }
                    case JournalBlock.Commit _ -> {
                        left--;
                        at = next(at, 1);
                    }
                    case JournalBlock.Other() -> left = 0;
                }
            }
        } catch (UnreadableException e) {
            odd("log block " + at, "readable", String.valueOf(e.getMessage()));
        }
    }

    private long next(long at, long steps) {
        long length = log.end() - log.first();
        return log.first() + (at - log.first() + steps) % length;
    }

    private void odd(String field, String expected, String found) {
        if (anomalies.size() < 100) anomalies.add(new Anomaly(field, expected, found));
    }

    private final class Revoking implements Pass {

        @Override
        public void descriptor(JournalBlock.Descriptor descriptor, long at) {}

        @Override
        public void revoke(JournalBlock.Revoke revoke) {
            // Transactions come in order, so the last record of a block is the latest.
            for (long block : revoke.blocks()) revokedIn.put(block, (int) revoke.sequence());
        }
    }

    private final class Writing implements Pass {

        @Override
        public void descriptor(JournalBlock.Descriptor descriptor, long at)
                throws UnreadableException {
            for (var tag : descriptor.tags()) {
                at = next(at, 1);
                write(tag, (int) descriptor.sequence(), journal.block(at));
            }
        }

        private void write(JournalBlock.Tag tag, int sequence, MemorySegment copy) {
            var later = revokedIn.get(tag.block());
            if (later != null && later - sequence >= 0) {
                revoked++;
            } else if (tag.block() < 0 || tag.block() >= fileSystemBlocks) {
                odd("journal tag", "a block of the file system", Long.toString(tag.block()));
            } else if (!JournalBlock.copyHolds(tag, sequence, copy, log, journal.seed())) {
                odd("copy of block " + tag.block(), "a checksum that fits", "another");
            } else {
                var bytes = MemorySegment.ofArray(copy.toArray(JAVA_BYTE));
                if (tag.escaped()) bytes.set(Field.INT_BE, 0, JournalSuperblock.MAGIC);
                branch.write(tag.block() * log.blockSize(), bytes);
                blocks++;
            }
        }

        @Override
        public void revoke(JournalBlock.Revoke revoke) {}
    }
}
