package holmes.offenders.device;

import holmes.offenders.device.nest.Hen;

/// Needs what needs it.
public record Egg(Hen hen) {}
