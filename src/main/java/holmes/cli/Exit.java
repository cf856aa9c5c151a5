package holmes.cli;

/// Exit codes, the same for every command.
final class Exit {

    static final int DONE = 0;

    /// Done, with findings that need attention.
    static final int FINDINGS = 1;

    static final int WRONG_USAGE = 2;

    static final int NOT_DONE = 3;

    private Exit() {}
}
