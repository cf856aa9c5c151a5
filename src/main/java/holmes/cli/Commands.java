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
    OPEN("take disks, images and documents into a case"),
    LS("list what a case has, and files in it"),
    CAT("print a file of a case"),
    EXTRACT("copy files of a case into a folder"),
    SEARCH("find bytes, text or patterns on a volume or medium"),
    HASH("compute SHA-256 of media, volumes or files"),
    IMAGE("write a volume or medium as an image"),
    RUNBOOK("print a volume's recovery as a script for the standard tools"),
    BENCH("measure Holmes beside the usual tools"),
    LOG("show the entries of a case"),
    REPORT("write what a case comes to, for people and programs"),
    VERIFY("check the seals and contents of a case"),
    REPLAY("perform a case again on its evidence and compare"),
    KEYGEN("make a pair of keys to sign cases with"),
    SIGN("sign the last seal of a case"),
    TIMELINE("show what happened when"),
    NOTE("write a note into a case"),
    HAPPENING("write into a case what happened in the incident"),
    SECTION("add a section to the report of a case");

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
            case OPEN -> new OpenCommand();
            case LS -> new LsCommand();
            case CAT -> new CatCommand();
            case EXTRACT -> new ExtractCommand();
            case SEARCH -> new SearchCommand();
            case HASH -> new HashCommand();
            case IMAGE -> new ImageCommand();
            case RUNBOOK -> new RunbookCommand();
            case BENCH -> new BenchCommand();
            case LOG -> new LogCommand();
            case REPORT -> new ReportCommand();
            case VERIFY -> new VerifyCommand();
            case REPLAY -> new ReplayCommand();
            case KEYGEN -> new KeygenCommand();
            case SIGN -> new SignCommand();
            case TIMELINE -> new TimelineCommand();
            case NOTE -> new NoteCommand();
            case HAPPENING -> new HappeningCommand();
            case SECTION -> new SectionCommand();
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
