package holmes.format.lvm;

import java.time.Instant;
import java.util.Optional;

/// What a text says of itself: why, where and when it was written. It stands before the group in
/// files and after it in the ring.
///
/// @param description the command; "Created *before* executing …" in an archive file
/// @param creationHost empty if not said
/// @param creationTime seconds since 1970; 0 if not said
public record Heading(String description, String creationHost, long creationTime) {

    public static final Heading NONE = new Heading("", "", 0);

    /// When the text was written, by the clock of the host that wrote it.
    public Optional<Instant> created() {
        return creationTime == 0
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(creationTime));
    }
}
