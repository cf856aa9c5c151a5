package holmes.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.bytes.Refused;
import holmes.device.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

    private final Case open = Case.open(new MemoryStore(), new ImageFiles(), Clock.systemUTC());

    @TempDir Path folder;
    private Path key;
    private String fingerprint;

    @BeforeEach
    void make_a_key_and_write_a_note() throws Exception {
        key = folder.resolve("key");
        fingerprint = Keys.make(key);
        note("first");
    }

    private void note(String text) throws Exception {
        open.perform(new Note(text, List.of()), Progress.NONE);
    }

    private SealSigned sign() throws Exception {
        var signed = Keys.sign(open.log().last().orElseThrow(), key);
        open.perform(signed, Progress.NONE);
        return signed;
    }

    @Test
    void a_signature_stays_valid_as_the_case_goes_on() throws Exception {
        sign();
        note("second");
        var found = Signatures.of(open.log());

        assertThat(found.faults()).isEmpty();
        assertThat(found.valid()).containsExactly(new Signatures.Valid(2, 1, fingerprint));
        assertThat(Keys.fingerprint(folder.resolve("key.pub"))).isEqualTo(fingerprint);
    }

    @Test
    void a_signature_of_another_seal_is_found() throws Exception {
        var signed = sign();
        note("second");
        open.perform(
                new SealSigned(3, signed.seal(), signed.key(), signed.signature()), Progress.NONE);

        assertThat(Signatures.of(open.log()).faults())
                .extracting(Fault::toString)
                .containsExactly("Entry 4 signs a seal that entry 3 does not carry.");
    }

    @Test
    void a_forged_signature_is_found() throws Exception {
        var signed = sign();
        var forged = Base64.getDecoder().decode(signed.signature());
        forged[7] ^= 1;
        var text = Base64.getEncoder().encodeToString(forged);
        open.perform(new SealSigned(1, signed.seal(), signed.key(), text), Progress.NONE);
        open.perform(new SealSigned(1, signed.seal(), "?", signed.signature()), Progress.NONE);

        assertThat(Signatures.of(open.log()).faults())
                .extracting(Fault::entry)
                .containsExactly(3L, 4L);
    }

    @Test
    void keys_are_for_their_owner_and_never_overwritten() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Keys.make(key)).hasMessageContaining("exists already");

        Keys.make(folder.resolve("other"));
        Files.copy(
                folder.resolve("other.pub"),
                folder.resolve("key.pub"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::sign)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not the public half of");
        assertThatThrownBy(() -> Keys.fingerprint(key)).isInstanceOf(Refused.class);
    }

    @Test
    void openssl_agrees() throws Exception {
        var signed = sign();
        var message = folder.resolve("message");
        var signature = folder.resolve("signature");
        Files.write(message, SealSigned.message(signed.entry(), signed.seal()));
        Files.write(signature, Base64.getDecoder().decode(signed.signature()));

        assertThat(openssl(message, signature)).isZero();
        Files.writeString(message, "holmes seal\n2\n" + signed.seal() + "\n");
        assertThat(openssl(message, signature)).isNotZero();
    }

    private int openssl(Path message, Path signature) throws Exception {
        try {
            return new ProcessBuilder(
                            "openssl",
                            "pkeyutl",
                            "-verify",
                            "-pubin",
                            "-inkey",
                            folder.resolve("key.pub").toString(),
                            "-rawin",
                            "-in",
                            message.toString(),
                            "-sigfile",
                            signature.toString())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(false, "openssl is not installed");
            throw e;
        }
    }
}
