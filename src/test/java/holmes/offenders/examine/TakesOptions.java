package holmes.offenders.examine;

import picocli.CommandLine;

/// Uses the command line's library outside the command line.
public record TakesOptions(CommandLine line) {}
