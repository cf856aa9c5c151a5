package holmes.offenders.device.nest;

import holmes.offenders.device.Egg;

/// Needs what needs it.
public record Hen(Egg egg) {}
