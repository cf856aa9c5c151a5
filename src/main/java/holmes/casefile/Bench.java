package holmes.casefile;

import holmes.device.BlockDevice;
import holmes.stack.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a request may use while it is performed: the evidence, read-only, and nothing else.
public interface Bench {

    /// Opens a layer. The handle belongs to the bench and stays open until the case is closed.
    ///
    /// @throws holmes.bytes.Refused if the evidence is not at hand
    BlockDevice open(Layer layer);

    /// The name by which people know a medium (its serial number if that is known, its file name
    /// otherwise); for words, never for decisions.
    String label(Layer.Medium medium);

    /// Where a medium lies on this machine, for a program that must be told; empty if it is not at
    /// hand. Never a part of an outcome.
    default Optional<String> place(Layer.Medium medium) {
        return Optional.empty();
    }

    /// The bytes of a document (console log, SMART report) that was taken into the case, or of what
    /// an earlier request kept.
    ///
    /// @param sha256 of its bytes
    byte[] document(String sha256);

    /// Keeps raw bytes with the entry: what an observation rests on, and a replay cannot see again.
    ///
    /// @return the SHA-256 by which the outcome cites them and {@link #document} gives them back
    String keep(byte[] raw);

    /// The media of the case, in the order of their labels.
    List<Layer.Medium> media();

    /// Where copies of what is read go, if the examiner wants any. Has no part in the outcome.
    default Optional<Path> target() {
        return Optional.empty();
    }

    /// Says what these copies lack, in one sentence. Has no part in the outcome either.
    default void lacking(String sentence) {}
}
