package holmes.offenders.bytes;

import holmes.offenders.finding.Prints;

/// Uses a room above its own.
public record LooksUp(Prints above) {}
