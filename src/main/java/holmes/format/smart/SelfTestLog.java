package holmes.format.smart;

import java.util.List;
import java.util.Optional;

/// @param shown whether the report shows the log at all; an empty log that is shown means that no
///   test was ever run
/// @param tests latest first
public record SelfTestLog(boolean shown, List<SelfTest> tests) {

    public static final SelfTestLog UNKNOWN = new SelfTestLog(false, List.of());

    public SelfTestLog {
        tests = List.copyOf(tests);
    }

    /// The latest that the drive finished, with either result.
    public Optional<SelfTest> latestFinished() {
        return tests.stream().filter(t -> t.passed() || t.failed()).findFirst();
    }
}
