package holmes.casefile.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Content;
import holmes.casefile.CountBytes;
import holmes.casefile.Exhibit;
import holmes.casefile.Fault;
import holmes.casefile.Filter;
import holmes.casefile.ImageFiles;
import holmes.casefile.Note;
import holmes.casefile.Store;
import holmes.casefile.Verification;
import holmes.device.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("a case, 100% #1?.holmes");
    }

    private static Case worked(Store store) {
        return Case.open(store, new ImageFiles(), Clock.systemUTC());
    }

    private void writeNotes(int number) throws Exception {
        try (var open = worked(CaseFile.openOrCreate(file))) {
            for (int i = 0; i < number; i++) note(open, "note " + i);
        }
    }

    private static void note(Case open, String text) throws Exception {
        open.perform(new Note(text, List.of()), Progress.NONE);
    }

    private void sql(String sql) {
        try (var database = Database.open(file, "rw")) {
            database.run(sql);
        }
    }

    @Test
    void a_case_goes_on_where_it_stopped() throws Exception {
        writeNotes(2);
        writeNotes(1);

        try (var review = CaseFile.review(file)) {
            assertThat(review.last().orElseThrow().number()).isEqualTo(3);
            assertThat(review.faults(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void a_closed_case_is_one_file() throws Exception {
        writeNotes(2);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void evidence_answers_and_documents_are_there_again() throws Exception {
        var bytes = new byte[3 << 20];
        new Random(1).nextBytes(bytes);
        var image = Files.write(folder.resolve("disk.img"), bytes);
        var document = new byte[] {1, 2, 3};
        CountBytes request;
        CountBytes.Outcome outcome;
        try (var open = worked(CaseFile.create(file))) {
            request = new CountBytes(open.take(image.toString(), Progress.NONE).medium(), 7);
            outcome = open.perform(request, Progress.NONE);
            open.takeDocument("smart.txt", "smart", document);
        }
        try (var open = worked(CaseFile.open(file))) {
            assertThat(open.perform(request, Progress.NONE)).isEqualTo(outcome);
        }

        Files.delete(image);
        try (var review = worked(CaseFile.review(file))) {
            assertThat(review.perform(request, Progress.NONE)).isEqualTo(outcome);
            var exhibit = review.exhibits().getFirst();
            assertThat(exhibit.label()).isEqualTo("disk.img");
            var head = exhibit.snapshot().getFirst().sha256().orElseThrow();
            assertThat(review.log().content(head).readAllBytes())
                    .isEqualTo(java.util.Arrays.copyOf(bytes, 1 << 20));
            var text = review.documents().getFirst().sha256();
            assertThat(review.log().content(text).readAllBytes()).isEqualTo(document);
            assertThatThrownBy(
                            () -> review.perform(new CountBytes(request.layer(), 8), Progress.NONE))
                    .hasMessageStartingWith("This was not examined");
            assertThatThrownBy(() -> review.take(image.toString(), Progress.NONE))
                    .hasMessageEndingWith("is open for review only.");
        }
    }

    @Test
    void there_is_one_writer_and_many_readers() throws Exception {
        try (var open = worked(CaseFile.create(file))) {
            note(open, "one");
            assertThatThrownBy(() -> CaseFile.open(file))
                    .isInstanceOf(Refused.class)
                    .hasMessage(
                            file
                                    + " is open for writing already; close it there, or open it for"
                                    + " review.");
            try (var first = CaseFile.review(file);
                    var second = CaseFile.review(file)) {
                note(open, "two");
                assertThat(first.count(Filter.ALL)).isEqualTo(2);
                assertThat(second.count(Filter.ALL)).isEqualTo(2);
            }
            note(open, "three");
        }
        CaseFile.open(file).close();
    }

    @Test
    void content_of_any_size_comes_back() throws Exception {
        for (int size : new int[] {0, 1, Content.PART, Content.PART + 1, 3 * Content.PART}) {
            var bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            var content = Content.of(bytes);
            try (var store = CaseFile.openOrCreate(file);
                    var open = worked(store)) {
                var hash = open.takeDocument("d" + size, "text", bytes).sha256();
                assertThat(hash).isEqualTo(content.sha256());
                assertThat(store.content(hash).readAllBytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void a_list_is_filtered_and_paged() throws Exception {
        try (var open = worked(CaseFile.create(file))) {
            for (int i = 0; i < 10; i++) {
                note(open, "note " + i);
                open.takeDocument("d" + i, "text", new byte[] {(byte) i});
            }
            var log = open.log();
            var notes = Filter.kind("note");
            assertThat(log.after(4, notes, 2)).extracting(e -> e.number()).containsExactly(5L, 7L);
            assertThat(log.before(4, notes, 9)).extracting(e -> e.number()).containsExactly(3L, 1L);
            var text =
                    new Filter(
                            Optional.empty(),
                            Optional.of("done"),
                            Optional.of("derived"),
                            Optional.of("note 7"));
            assertThat(log.count(text)).isEqualTo(1);
            assertThat(log.count(Filter.ALL)).isEqualTo(20);
        }
    }

    @Test
    void the_file_refuses_edits() throws Exception {
        writeNotes(3);
        for (var edit :
                List.of(
                        "UPDATE entry SET why = 'x' WHERE number = 2",
                        "DELETE FROM entry WHERE number = 3",
                        "INSERT INTO entry SELECT 9, at, kind, request, tool, nature, result, why,"
                                + " outcome, attached, asked, seal FROM entry WHERE number = 1",
                        "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 2",
                        "UPDATE content SET packed = x'00'",
                        "DELETE FROM content",
                        "INSERT OR REPLACE INTO content SELECT * FROM content")) {
            assertThatThrownBy(() -> sql(edit)).as(edit).isInstanceOf(Refused.class);
        }
    }

    @Test
    void what_is_no_case_is_refused_in_a_sentence() throws Exception {
        assertThatThrownBy(() -> CaseFile.open(file)).hasMessage("There is no case file %s.", file);
        assertThatThrownBy(() -> CaseFile.open(folder)).hasMessage("%s is no file.", folder);
        assertThatThrownBy(() -> CaseFile.create(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> CaseFile.create(folder.resolve("none/x.holmes")))
                .hasMessage("There is no folder %s to keep the case in.", folder.resolve("none"));

        Files.createFile(file);
        assertThatThrownBy(() -> CaseFile.review(file)).hasMessageContaining("is empty");

        Files.writeString(file, "Dear diary, ".repeat(1000));
        assertThatThrownBy(() -> CaseFile.review(file)).hasMessage("%s is no case file.", file);
        assertThatThrownBy(() -> CaseFile.openOrCreate(file)).hasMessageEndingWith("case file.");

        Files.delete(file);
        try (var other = Database.open(file, "rwc")) {
            other.run("CREATE TABLE diary (day TEXT)");
        }
        assertThatThrownBy(() -> CaseFile.openOrCreate(file))
                .hasMessage("%s is the database of another program, not a case file.", file);
    }

    @Test
    void an_empty_file_becomes_a_case() throws Exception {
        Files.createFile(file);
        writeNotes(1);

        try (var review = CaseFile.review(file)) {
            assertThat(review.count(Filter.ALL)).isEqualTo(1);
        }
    }

    /// `version-1.holmes` was written by the first version: a medium and two notes.
    @Test
    void a_case_of_the_first_version_is_read_as_it_is_and_brought_forward() throws Exception {
        Files.copy(Path.of("src/test/resources/cases/version-1.holmes"), file);
        try (var review = CaseFile.review(file)) {
            var found = Verification.of(review, Optional.empty(), Progress.NONE);
            assertThat(found.faults()).isEmpty();
            assertThat(found.entries()).isEqualTo(3);
        }
        var before = Files.readAllBytes(file);
        assertThat(before)
                .isEqualTo(
                        Files.readAllBytes(Path.of("src/test/resources/cases/version-1.holmes")));

        String seal;
        try (var open = worked(CaseFile.open(file))) {
            seal = open.log().last().orElseThrow().seal();
            assertThat(open.exhibits())
                    .singleElement()
                    .extracting(Exhibit::label)
                    .isEqualTo("tiny.img");
            note(open, "in the second version");
        }
        try (var review = CaseFile.review(file)) {
            var found = Verification.of(review, Optional.of(seal), Progress.NONE);
            assertThat(found.faults()).isEmpty();
            assertThat(found.sealedAt()).contains(3L);
            assertThat(found.entries()).isEqualTo(4);
        }
    }

    private int page(String table) {
        try (var database = Database.open(file, "ro")) {
            return (int)
                    database.number("SELECT rootpage FROM sqlite_schema WHERE name = ?", table);
        }
    }

    @Test
    void an_edit_where_no_reader_looks_is_found() throws Exception {
        writeNotes(3);
        var bytes = Files.readAllBytes(file);
        // The table `closing` has a page with one short row: its middle is unused.
        bytes[page("closing") * 4096 - 2000] ^= 1;
        Files.write(file, bytes);

        try (var review = CaseFile.review(file)) {
            assertThat(Verification.of(review, Optional.empty(), Progress.NONE).faults())
                    .extracting(Fault::toString)
                    .contains(
                            "The case is not byte for byte as it was closed: its file was changed"
                                    + " since.");
        }
    }

    @Test
    void a_newer_case_is_refused() throws Exception {
        writeNotes(1);
        sql("PRAGMA user_version = 7");

        assertThatThrownBy(() -> CaseFile.open(file))
                .hasMessage(
                        "%s is a case of version 7, and this Holmes knows them up to version 2: use"
                                + " a newer Holmes.",
                        file);
        assertThatThrownBy(() -> CaseFile.review(file)).hasMessageContaining("newer Holmes");
    }

    @Test
    void a_case_that_is_cut_off_or_damaged_is_refused() throws Exception {
        writeNotes(100);
        var whole = Files.readAllBytes(file);

        for (int size : new int[] {50, 4096, whole.length - 4096, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, size));
            assertThatThrownBy(() -> CaseFile.review(file).close())
                    .as("%d of %d bytes", size, whole.length)
                    .isInstanceOf(Refused.class)
                    .message()
                    .doesNotContain("Exception");
        }
    }

    @Test
    void a_full_disk_costs_the_entry_and_nothing_else() throws Exception {
        writeNotes(1);
        var database = Database.open(file, "rw");
        Writer.enter(database);
        try (var open = worked(SqliteStore.writing(database))) {
            database.run("PRAGMA max_page_count = 1");
            var large = new byte[1 << 20];
            new Random(1).nextBytes(large);

            assertThatThrownBy(() -> open.takeDocument("large", "text", large))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("the disk is full");

            database.run("PRAGMA max_page_count = 100000");
            note(open, "room again");
        }
        try (var review = CaseFile.review(file)) {
            assertThat(review.count(Filter.ALL)).isEqualTo(2);
            assertThat(review.faults(Progress.NONE)).isEmpty();
        }
    }

    /// The real thing: a small file system that runs full in the middle of a document.
    @Test
    void a_file_system_that_runs_full_is_one_sentence_and_loses_nothing() throws Exception {
        var mount = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=512k", "none", mount.toString()),
                "needs the right to mount a file system");
        try {
            var there = mount.resolve("case.holmes");
            try (var open = worked(CaseFile.create(there))) {
                note(open, "kept");
                var large = new byte[1 << 20];
                new Random(1).nextBytes(large);
                // Again and again, and each time for the reason that it has.
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> open.takeDocument("large", "text", large))
                            .isInstanceOf(Refused.class)
                            .hasMessageContaining("the disk is full");
                }
            }
            try (var review = CaseFile.review(there)) {
                var found = Verification.of(review, Optional.empty(), Progress.NONE);
                assertThat(found.faults()).isEmpty();
                assertThat(found.entries()).isEqualTo(1);
            }
            try (var open = worked(CaseFile.open(there))) {
                note(open, "and it goes on");
                assertThat(open.log().count(Filter.ALL)).isEqualTo(2);
            }
        } finally {
            run("umount", mount.toString());
        }
    }

    @Test
    void a_case_opens_from_media_that_cannot_be_written_to() throws Exception {
        writeNotes(2);
        var mount = Files.createDirectory(folder.resolve("read-only"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "none", mount.toString()),
                "needs the right to mount a file system");
        try {
            var there = mount.resolve("case.holmes");
            Files.copy(file, there);
            assumeTrue(run("mount", "-o", "remount,ro", mount.toString()), "needs mount -o ro");

            try (var review = CaseFile.review(there)) {
                assertThat(review.count(Filter.ALL)).isEqualTo(2);
            }
            assertThatThrownBy(() -> CaseFile.open(there))
                    .hasMessage("%s cannot be written to; open it for review.", there);
        } finally {
            run("umount", mount.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
