package holmes.format.ext;

import holmes.bytes.Field;
import holmes.bytes.Structure;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The structures of one block that carries the magic of a journal.
///
/// @param journal whose block it is, if that is known
/// @param offset where the block starts
record JournalStructures(Optional<JournalSuperblock> journal, long offset, MemorySegment block) {

    private static final int SUPERBLOCK_1 = 3;
    private static final int SUPERBLOCK_2 = 4;

    List<Structure> all() {
        return switch (JournalSuperblock.H_TYPE.in(block).intValue()) {
            case JournalBlock.DESCRIPTOR -> descriptor();
            case JournalBlock.COMMIT -> one("journal, commit block", JournalFields.COMMIT);
            case JournalBlock.REVOKE -> one("journal, revoke block", revoke());
            case SUPERBLOCK_1, SUPERBLOCK_2 -> one("journal superblock", JournalSuperblock.ALL);
            default -> List.of();
        };
    }

    private List<Structure> one(String name, List<Field<?>> fields) {
        return List.of(new Structure(name, offset, fields));
    }

    private List<Structure> descriptor() {
        var all = new ArrayList<>(one("journal, descriptor block", JournalFields.HEADER));
        journal.ifPresent(known -> {
            int number = 0;
            for (long at : JournalBlock.tags(block, known)) {
                var name = "journal, tag " + number++;
                all.add(new Structure(name, offset + at, JournalFields.tag(known)));
            }
        });
        return all;
    }

    private List<Field<?>> revoke() {
        var fields = new ArrayList<>(JournalFields.HEADER);
        fields.add(JournalFields.REVOKED_BYTES);
        journal.ifPresent(known -> fields.addAll(JournalFields.revoked(block, known)));
        return fields;
    }
}
