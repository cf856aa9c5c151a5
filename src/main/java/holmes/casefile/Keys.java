package holmes.casefile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import holmes.bytes.Digests;
import holmes.bytes.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/// Ed25519 keys in files, in the PEM that OpenSSL writes too: `FILE` is for its owner alone,
/// `FILE.pub` for everybody.
public final class Keys {

    private static final String ED25519 = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private Keys() {}

    /// Makes a pair of keys. Nothing is overwritten.
    ///
    /// @return the fingerprint of the public one
    public static String make(Path file) {
        try {
            var pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            write(file, PRIVATE, pair.getPrivate().getEncoded(), "rw-------");
            write(beside(file), PUBLIC, pair.getPublic().getEncoded(), "rw-r--r--");
            return fingerprint(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /// Signs the last seal of a case with the key in a file.
    ///
    /// @throws Refused if the files hold no pair of keys
    public static SealSigned sign(Entry last, Path file) {
        try {
            var key = privateKey(file);
            var known = publicKey(beside(file));
            var message = SealSigned.message(last.number(), last.seal());
            var signer = Signature.getInstance(ED25519);
            signer.initSign(key);
            signer.update(message);
            var signed = base64(signer.sign());
            var made = new SealSigned(last.number(), last.seal(), base64(known), signed);
            if (isValid(made)) return made;
            throw new Refused(beside(file) + " is not the public half of " + file + ".");
        } catch (GeneralSecurityException e) {
            throw impossible(e);
        }
    }

    /// Whether the signature is that of its seal, by the key that it names.
    static boolean isValid(SealSigned signed) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(signed.key()));
            var verifier = Signature.getInstance(ED25519);
            verifier.initVerify(KeyFactory.getInstance(ED25519).generatePublic(spec));
            verifier.update(SealSigned.message(signed.entry(), signed.seal()));
            return verifier.verify(Base64.getDecoder().decode(signed.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /// The fingerprint of the public key in a file.
    public static String fingerprint(Path file) {
        return fingerprint(publicKey(file));
    }

    private static String fingerprint(PublicKey key) {
        return Digests.sha256(key.getEncoded());
    }

    private static String base64(PublicKey key) {
        return base64(key.getEncoded());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    private static PrivateKey privateKey(Path file) {
        try {
            var spec = new PKCS8EncodedKeySpec(read(file, PRIVATE));
            return KeyFactory.getInstance(ED25519).generatePrivate(spec);
        } catch (GeneralSecurityException e) {
            throw new Refused(file + " holds no private Ed25519 key.", e);
        }
    }

    private static PublicKey publicKey(Path file) {
        try {
            var spec = new X509EncodedKeySpec(read(file, PUBLIC));
            return KeyFactory.getInstance(ED25519).generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new Refused(file + " holds no public Ed25519 key.", e);
        }
    }

    private static byte[] read(Path file, String what) {
        try {
            var text = Files.readString(file, US_ASCII).strip();
            var head = "-----BEGIN " + what + "-----";
            var tail = "-----END " + what + "-----";
            if (!text.startsWith(head) || !text.endsWith(tail)) {
                throw new Refused(file + " is no file with one " + what + " in PEM.");
            }
            var body = text.substring(head.length(), text.length() - tail.length());
            return Base64.getMimeDecoder().decode(body);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused(file + " cannot be read as a key: " + e.getMessage() + ".", e);
        }
    }

    private static void write(Path file, String what, byte[] der, String permissions) {
        var text =
                "-----BEGIN "
                        + what
                        + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END "
                        + what
                        + "-----\n";
        var mode =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), mode)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
        } catch (FileAlreadyExistsException e) {
            throw new Refused(file + " exists already: no key is overwritten.", e);
        } catch (IOException | UnsupportedOperationException e) {
            throw new Refused(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static AssertionError impossible(GeneralSecurityException e) {
        return new AssertionError("every Java platform since 15 has Ed25519", e);
    }
}
