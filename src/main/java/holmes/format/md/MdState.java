package holmes.format.md;

import java.time.Instant;
import java.util.Optional;

/// When an array was made and last written, and how far it had been brought into sync.
///
/// @param created by the clock of the machine that made it
/// @param updated when this superblock was last written
/// @param events see [MdSuperblock#events]
/// @param clean no write was under way
/// @param resync bytes of each member from its data's start that are known to be in sync; empty if
///   all are, or if version 0.90 does not say
/// @param recovery bytes of this member that were rebuilt, if its rebuilding was not finished
/// @param corrected read errors on this member that md put right by writing
public record MdState(
        Instant created,
        Instant updated,
        long events,
        boolean clean,
        Optional<Long> resync,
        Optional<Long> recovery,
        long corrected) {}
