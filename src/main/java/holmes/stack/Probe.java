package holmes.stack;

import holmes.device.Glance;
import holmes.format.signature.Signature;
import java.util.List;

/// One question that is put to a device.
///
/// @param name for messages and for the documentation of the order
/// @param tolerant what it finds may share the device with another file system
/// @param wholeDisks not asked of partitions
/// @param question answers with all that it finds
public record Probe(String name, boolean tolerant, boolean wholeDisks, Question question) {

    /// Looks at a few places of a device.
    @FunctionalInterface
    public interface Question {
        List<Signature> ask(Glance device);
    }
}
