package holmes.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Digests;
import java.util.Base64;

/// The examiner's signature of a seal, and so of everything up to its entry. The seal stays where
/// it is as the case goes on, and the signature with it.
///
/// @param entry number of the entry whose seal is signed
/// @param seal of that entry
/// @param key the public key, as X.509 SubjectPublicKeyInfo (DER) in Base64
/// @param signature Ed25519, in Base64
public record SealSigned(long entry, String seal, String key, String signature)
        implements Statement {

    /// What is signed. The first line keeps a signature of a seal from being one of anything else.
    public static byte[] message(long entry, String seal) {
        return ("holmes seal\n" + entry + "\n" + seal + "\n").getBytes(UTF_8);
    }

    /// SHA-256 of the key, by which people tell keys apart.
    ///
    /// @throws IllegalArgumentException if it is no Base64
    public String fingerprint() {
        return Digests.sha256(Base64.getDecoder().decode(key));
    }

    @Override
    public String kind() {
        return "sign";
    }
}
