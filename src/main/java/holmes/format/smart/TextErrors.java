package holmes.format.smart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The ATA error log, summary or extended; the first of them that shows anything is kept.
final class TextErrors {

    private static final Pattern COUNT =
            Pattern.compile("(?:Device|ATA) Error Count:\\s*(\\d{1,9})\\b.*");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "Error (\\d{1,9})(?: \\[\\d+])? occurred at disk power-on lifetime:"
                            + "\\s*(\\d{1,9}) hours.*");
    private static final Pattern LBA = Pattern.compile(".*\\bLBA = 0x([0-9a-fA-F]{1,15})\\b.*");

    private final Draft draft;
    private OptionalLong number = OptionalLong.empty();
    private OptionalLong hours = OptionalLong.empty();
    private Optional<String> said = Optional.empty();
    private boolean open;
    private boolean wrapped;

    TextErrors(Draft draft) {
        this.draft = draft;
    }

    boolean opens() {
        return draft.errorCount.isEmpty() && draft.errors.isEmpty();
    }

    boolean accept(String line) {
        if (wrapped) {
            said = said.map(s -> s + " " + line.strip());
            wrapped = false;
            return true;
        }
        if (line.startsWith("No Errors Logged")) {
            draft.errorCount = OptionalLong.of(0);
            return true;
        }
        var count = COUNT.matcher(line);
        if (count.matches()) {
            draft.errorCount = Numbers.exact(count.group(1));
            return true;
        }
        var entry = ENTRY.matcher(line);
        if (entry.matches()) {
            end();
            open = true;
            number = Numbers.exact(entry.group(1));
            hours = Numbers.exact(entry.group(2));
            return true;
        }
        int error = line.indexOf("Error: ");
        if (error < 0 || !open) return false;
        said = Optional.of(line.substring(error).strip());
        wrapped = line.strip().endsWith(" at") || line.strip().endsWith("LBA =");
        return true;
    }

    void end() {
        if (open) Draft.add(draft.errors, error(number, hours, said));
        open = false;
        wrapped = false;
        said = Optional.empty();
    }

    /// @param said for instance `Error: UNC 8 sectors at LBA = 0x0002d700 = 186112`
    static LoggedError error(OptionalLong number, OptionalLong hours, Optional<String> said) {
        return new LoggedError(
                number,
                hours,
                said.map(TextErrors::kinds).orElse(List.of()),
                said.map(TextErrors::lba).orElse(OptionalLong.empty()),
                said);
    }

    private static List<String> kinds(String said) {
        var kinds = new ArrayList<String>();
        int after = said.indexOf("Error:");
        var words = after < 0 ? said : said.substring(after + "Error:".length());
        for (var word : Arrays.asList(words.strip().split("[ ,]+"))) {
            if (!word.matches("[A-Z][A-Z0-9]{1,6}")) break;
            kinds.add(word);
        }
        return kinds;
    }

    private static OptionalLong lba(String said) {
        var lba = LBA.matcher(said);
        return lba.matches()
                ? OptionalLong.of(Long.parseLong(lba.group(1), 16))
                : OptionalLong.empty();
    }
}
