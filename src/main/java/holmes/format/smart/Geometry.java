package holmes.format.smart;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// How large the drive is and how it turns.
///
/// @param capacity bytes
/// @param logicalSector bytes
/// @param physicalSector bytes
/// @param rotation revolutions a minute, 0 for a solid state device
public record Geometry(
        OptionalLong capacity,
        OptionalInt logicalSector,
        OptionalInt physicalSector,
        OptionalInt rotation) {}
