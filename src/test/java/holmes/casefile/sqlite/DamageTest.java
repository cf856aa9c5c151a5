package holmes.casefile.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.casefile.Media;
import holmes.casefile.Note;
import holmes.casefile.Verification;
import holmes.device.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A case on a failing disk: bytes of the file are not what they were. Whatever they are, there is
/// a sentence, and no such case is called whole.
class DamageTest {

    private static final int ROUNDS = Integer.getInteger("holmes.damages", 300);

    @TempDir Path folder;

    @Test
    void any_damage_ends_in_a_sentence() throws Exception {
        var file = folder.resolve("case.holmes");
        try (var open = Case.open(CaseFile.create(file), Media.NONE, Clock.systemUTC())) {
            for (int i = 0; i < 200; i++) {
                open.perform(new Note("note " + i, List.of((long) i)), Progress.NONE);
            }
        }
        var sound = Files.readAllBytes(file);
        assertThat(read(file).getLast()).isEqualTo("whole");
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            var damaged = damaged(sound, random);
            if (Arrays.equals(damaged, sound)) continue;
            Files.write(file, damaged);
            try {
                var again = read(file);
                assertThat(again.getLast()).as("round %d", round).isEqualTo("not whole");
            } catch (Refused sentence) {
                assertThat(sentence.getMessage()).doesNotContain("Exception");
            }
            for (var left : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(Path.of(file + left));
            }
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        var bytes = sound.clone();
        int number = random.nextBoolean() ? 1 : 20;
        // Every other time near the start, where the structure of the whole is.
        int size = random.nextBoolean() ? bytes.length : 8192;
        for (int i = 0; i < number; i++) {
            bytes[random.nextInt(size)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /// What the log says, and whether the case is called whole.
    private static List<String> read(Path file) throws Exception {
        try (var store = CaseFile.review(file)) {
            var found = Verification.of(store, Optional.empty(), Progress.NONE);
            Case.open(store, Media.NONE, Clock.systemUTC());
            var log = store.all(Filter.ALL).map(e -> e + outcome(store, e.act().outcome()));
            return new ArrayList<>(
                    List.of(log.toList().toString(), found.isWhole() ? "whole" : "not whole"));
        }
    }

    private static String outcome(holmes.casefile.Log log, String hash) {
        return Stream.of(hash).map(log::bytes).map(b -> b.length).toList().toString();
    }
}
