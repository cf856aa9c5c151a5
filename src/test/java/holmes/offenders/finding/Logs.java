package holmes.offenders.finding;

import java.util.logging.Logger;

/// Writes a log that nobody reads.
public final class Logs {
    private static final Logger LOGGER = Logger.getLogger("holmes");

    private Logs() {}
}
