package holmes.casefile.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.bytes.Digests;
import holmes.casefile.Case;
import holmes.casefile.CountBytes;
import holmes.casefile.Fault;
import holmes.casefile.Filter;
import holmes.casefile.ImageFiles;
import holmes.casefile.Note;
import holmes.casefile.Verification;
import holmes.device.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A case is tampered with as somebody would who has SQLite at hand: the triggers are dropped, the
/// rows are changed, and the triggers are put back. Holmes and the script in `docs` must see it.
class VerificationTest {

    private static final String CHANGED =
            "does not carry the seal of what it says after the entry before: one of them was changed"
                    + " or moved.";

    private static final int EDITS = Integer.getInteger("holmes.edits", 50);

    @TempDir static Path made;
    private static byte[] whole;
    private static String seal;

    @TempDir Path folder;
    private Path file;

    @BeforeAll
    static void work_on_a_case() throws Exception {
        var bytes = new byte[64 << 10];
        new Random(1).nextBytes(bytes);
        var image = Files.write(made.resolve("disk.img"), bytes);
        var file = made.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), new ImageFiles(), Clock.systemUTC())) {
            var disk = open.take(image.toString(), Progress.NONE).medium();
            for (int i = 0; i < 4; i++) open.perform(new CountBytes(disk, i), Progress.NONE);
            open.takeDocument("console.log", "console", "md: bind<sda>".getBytes(UTF_8));
            open.perform(new Note("a name that was no UTF-8: \ufffd", List.of()), Progress.NONE);
            seal = open.log().last().orElseThrow().seal();
        }
        whole = Files.readAllBytes(file);
    }

    @BeforeEach
    void have_a_copy_of_it() throws Exception {
        file = Files.write(folder.resolve("case.holmes"), whole);
    }

    private void tamper(String... edits) {
        try (var database = Database.open(file, "rw")) {
            var triggers =
                    database.all(
                            row -> row.getString(1) + "\t" + row.getString(2),
                            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
            triggers.forEach(t -> database.run("DROP TRIGGER " + t.split("\t")[0]));
            database.run("PRAGMA synchronous = OFF");
            database.run("PRAGMA ignore_check_constraints = ON");
            for (var edit : edits) database.run(edit);
            // Who means to deceive would do so: it is for the seals to tell.
            database.run("UPDATE closing SET sha256 = '" + "0".repeat(64) + "'");
            triggers.forEach(t -> database.run(t.split("\t")[1]));
        }
    }

    private Verification verify(Optional<String> seal) throws Exception {
        try (var store = CaseFile.review(file)) {
            return Verification.of(store, seal, Progress.NONE);
        }
    }

    /// What the script prints: one line a fault, and a summary.
    private List<String> script(String... seal) throws Exception {
        var command = new ArrayList<>(List.of("python3", "docs/verify_case.py", file.toString()));
        command.addAll(List.of(seal));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
            assertThat(process.waitFor()).as("%s", lines).isEqualTo(lines.size() > 1 ? 1 : 0);
            return lines;
        } catch (IOException e) {
            assumeTrue(false, "python3 is not installed, so the script was not tried");
            throw e;
        }
    }

    private static List<String> sentences(Verification verification) {
        return verification.faults().stream().map(Fault::toString).toList();
    }

    @Test
    void a_case_as_holmes_wrote_it_is_whole() throws Exception {
        var verification = verify(Optional.of(seal));

        assertThat(verification).isEqualTo(new Verification(7, seal, List.of(), Optional.of(7L)));
        assertThat(script(seal)).containsExactly("7 entries, 0 faults, last seal " + seal);
    }

    @Test
    void an_earlier_seal_shows_that_the_case_went_on() throws Exception {
        String earlier;
        try (var store = CaseFile.review(file)) {
            earlier = store.before(5, Filter.ALL, 1).getFirst().seal();
        }
        var verification = verify(Optional.of(earlier));

        assertThat(verification.isWhole()).isTrue();
        assertThat(verification.sealedAt()).contains(4L);
        assertThat(script(earlier)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "at, '2013-03-05T03:12:39.000Z'",
        "kind, 'count-byte'",
        "request, '{}'",
        "tool, 'holmes 0.0.1'",
        "nature, 'observed'",
        "result, 'refused'",
        "why, 'x'",
        "outcome, ''",
        "attached, '[\"\"]'",
        "asked, 1",
    })
    void an_edit_of_any_column_is_found(String column, String value) throws Exception {
        var text = value.matches("\\d+") ? value : "'" + value + "'";
        tamper("UPDATE entry SET " + column + " = " + text + " WHERE number = 3");

        assertThat(sentences(verify(Optional.empty()))).contains("Entry 3 " + CHANGED);
        assertThat(script()).contains("Entry 3 " + CHANGED);
    }

    @Test
    void bytes_that_read_alike_are_told_apart() throws Exception {
        tamper(
                "UPDATE entry SET request = CAST(replace(CAST(request AS BLOB), x'efbfbd', x'ff') AS"
                        + " TEXT) WHERE number = 7");

        assertThat(sentences(verify(Optional.empty()))).contains("Entry 7 " + CHANGED);
        assertThat(script()).contains("Entry 7 " + CHANGED);
    }

    @Test
    void a_changed_seal_is_found() throws Exception {
        tamper("UPDATE entry SET seal = '" + Digests.sha256("x") + "' WHERE number = 3");

        assertThat(sentences(verify(Optional.empty())).getFirst()).isEqualTo("Entry 3 " + CHANGED);
        assertThat(script().getFirst()).isEqualTo("Entry 3 " + CHANGED);
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        tamper("DELETE FROM entry WHERE number = 3");
        assertFirstIs("Entry 4 follows 2: entries between were removed.");
    }

    @Test
    void a_removed_entry_is_found_when_the_others_close_the_gap() throws Exception {
        tamper(
                "DELETE FROM entry WHERE number = 3",
                "UPDATE entry SET number = number - 1 WHERE number > 3");
        assertFirstIs("Entry 3 " + CHANGED);
    }

    @Test
    void two_entries_that_changed_places_are_found() throws Exception {
        tamper(
                "UPDATE entry SET number = -3 WHERE number = 3",
                "UPDATE entry SET number = 3 WHERE number = 4",
                "UPDATE entry SET number = 4 WHERE number = -3");
        assertFirstIs("Entry 3 " + CHANGED);
    }

    @Test
    void an_entry_that_was_added_is_found() throws Exception {
        tamper(
                "INSERT INTO entry SELECT 8, at, kind, request, tool, nature, result, why, outcome,"
                        + " attached, asked, seal FROM entry WHERE number = 7");
        assertFirstIs("Entry 8 " + CHANGED);
    }

    private void assertFirstIs(String sentence) throws Exception {
        assertThat(sentences(verify(Optional.empty())).getFirst()).isEqualTo(sentence);
        assertThat(script().getFirst()).isEqualTo(sentence);
    }

    @Test
    void a_case_that_was_cut_at_its_end_is_found_by_its_seal() throws Exception {
        tamper(
                "DELETE FROM entry WHERE number = 7",
                "DELETE FROM content WHERE sha256 NOT IN (SELECT outcome FROM entry UNION SELECT"
                        + " value FROM entry, json_each(attached))");
        var cut =
                "The case has no entry with the seal %s: it was cut or rewritten since that was printed."
                        .formatted(seal);

        assertThat(verify(Optional.empty()).isWhole()).isTrue();
        assertThat(sentences(verify(Optional.of(seal)))).containsExactly(cut);
        assertThat(script(seal).getFirst()).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM content WHERE part = 0 | which is missing",
                "UPDATE content SET packed = x'00' | holds other bytes than",
                "UPDATE content SET packed = (SELECT packed FROM content LIMIT 1) | holds other bytes",
                "UPDATE content SET sha256 = replace(sha256, 'a', 'b') | no entry cites",
                "UPDATE content SET part = part + 1 | holds other bytes",
                "INSERT INTO content VALUES ('%064d', 0, x'789c030000000001') | no entry cites",
            })
    void an_edit_of_what_entries_cite_is_found(String edit, String sentence) throws Exception {
        tamper(edit.formatted(1));

        assertThat(sentences(verify(Optional.empty()))).anyMatch(s -> s.contains(sentence));
        assertThat(script()).anyMatch(s -> s.contains(sentence));
    }

    @Test
    void rules_that_are_gone_are_missed() throws Exception {
        try (var database = Database.open(file, "rw")) {
            database.run("DROP TRIGGER entry_is_never_edited");
            database.run("CREATE TABLE note (text TEXT)");
        }
        assertThat(sentences(verify(Optional.empty())))
                .containsExactly(
                        "The case lacks, or has changed, its trigger entry_is_never_edited.",
                        "The case has a foreign table note.",
                        "The case is not byte for byte as it was closed: its file was changed"
                                + " since.");
        assertThat(script().getFirst())
                .isEqualTo("The case does not have the tables, indexes and triggers of a case.");
    }

    @Test
    void the_script_knows_the_tables_of_this_version() throws Exception {
        try (var fresh = Database.inMemory()) {
            Schema.migrate(fresh);
            var hash = Digests.sha256(String.join("\n", Schema.definitions(fresh)));
            assertThat(Files.readString(Path.of("docs/verify_case.py")))
                    .contains(Schema.VERSION + ": \"" + hash + "\"");
        }
    }

    @Test
    void every_one_of_many_random_edits_is_found() throws Exception {
        var random = new Random(20130305);
        var columns =
                "number at kind request tool nature result why outcome attached asked seal"
                        .split(" ");
        for (int i = 0; i < EDITS; i++) {
            Files.write(file, whole);
            var column = columns[random.nextInt(columns.length)];
            boolean number = column.equals("number") || column.equals("asked");
            var value =
                    number
                            ? Long.toString(random.nextLong())
                            : "'" + Long.toHexString(random.nextLong()) + "'";
            var edit =
                    "UPDATE entry SET %s = %s WHERE number = %d"
                            .formatted(column, value, 1 + random.nextInt(7));
            tamper(edit);
            assertThat(verify(Optional.of(seal)).isWhole()).as(edit).isFalse();
        }
    }
}
