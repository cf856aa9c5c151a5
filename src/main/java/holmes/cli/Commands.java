package holmes.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Every command, by name. A command's class is loaded when it is run, so that the others cost
/// nothing at start.
enum Commands {
    DEMO("unpack the bundled incident, and open or recover it"),
    RECOVER("bring back what lay on a broken stack of disks"),
    IDENTIFY("tell what lies on disks, images and devices"),
    COMPARE("compare byte by byte, each source read once"),
    PAIRS("find mirrors among disks, partitions or images"),
    LOG("show the entries of a case"),
    VERIFY("check the seals and contents of a case");

    private final String summary;

    Commands(String summary) {
        this.summary = summary;
    }

    /// @param window for those that open one
    Command make(Window window) {
        return switch (this) {
            case DEMO -> new DemoCommand(window);
            case RECOVER -> new RecoverCommand();
            case IDENTIFY -> new IdentifyCommand();
            case COMPARE -> new CompareCommand();
            case PAIRS -> new PairsCommand();
            case LOG -> new LogCommand();
            case VERIFY -> new VerifyCommand();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String summary() {
        return summary;
    }

    static Optional<Commands> named(String word) {
        return Stream.of(values()).filter(c -> c.word().equals(word)).findFirst();
    }
}
