package holmes.casefile.sqlite;

import holmes.bytes.Field;
import holmes.bytes.Refused;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The first bytes of a case file, which tell what it is before it is opened.
///
/// Source: SQLite, "Database File Format", section 1.3, the database header.
final class Beginning {

    private static final int HEADER = 100;
    private static final Field<String> MAGIC = Field.text("magic", 0, 16);
    private static final Field<Integer> PAGE_SIZE = Field.be16("page size", 16);
    private static final Field<Long> CHANGES = Field.be32("change counter", 24);
    private static final Field<Long> PAGES = Field.be32("size in pages", 28);
    private static final Field<Long> VERSION = Field.be32("user version", 60);
    private static final Field<Long> APPLICATION = Field.be32("application id", 68);
    private static final Field<Long> VALID_FOR = Field.be32("version-valid-for", 92);
    private static final int LARGEST_PAGE = 1 << 16;

    private Beginning() {}

    static Optional<String> obstacle(Path file) {
        if (!Files.exists(file)) {
            return Optional.of(
                    "No longer there: it was moved or deleted, or its drive is not attached.");
        }
        if (!Files.isRegularFile(file)) return Optional.of("This is no file.");
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(HEADER);
            if (bytes.length == 0) return Optional.of("Empty: no case was written to it.");
            return obstacle(MemorySegment.ofArray(bytes), Files.size(file));
        } catch (IOException e) {
            return Optional.of("It cannot be read: " + Refused.why(e) + ".");
        }
    }

    private static Optional<String> obstacle(MemorySegment header, long size) {
        boolean database =
                header.byteSize() == HEADER && MAGIC.in(header).equals("SQLite format 3");
        if (!database) return Optional.of("Damaged at its beginning, or no case at all.");
        if (APPLICATION.in(header) != Schema.APPLICATION) {
            return Optional.of("The database of another program, not a case.");
        }
        long version = VERSION.in(header);
        if (version > Schema.VERSION) {
            var words =
                    "Made by a newer Holmes: version "
                            + version
                            + ", and this one knows them up to ";
            return Optional.of(words + Schema.VERSION + ".");
        }
        int page = PAGE_SIZE.in(header) == 1 ? LARGEST_PAGE : PAGE_SIZE.in(header);
        boolean counted = CHANGES.in(header).equals(VALID_FOR.in(header));
        if (counted && PAGES.in(header) * page > size) {
            return Optional.of("Damaged: its end is missing.");
        }
        return Optional.empty();
    }
}
