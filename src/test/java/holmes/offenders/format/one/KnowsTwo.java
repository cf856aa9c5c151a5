package holmes.offenders.format.one;

import holmes.offenders.format.two.Two;

/// Uses another format.
public record KnowsTwo(Two two) {}
