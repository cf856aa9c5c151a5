package holmes.report.dfxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Log;
import holmes.examine.files.FileRecord;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Listings;
import holmes.report.words.Printable;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/// The body file that mactime reads: eleven columns between bars, of which the MD5 is 0, since
/// Holmes computes none, and so are the times that a list of files does not have.
///
/// Source: The Sleuth Kit, "Body file", version 3.x.
public final class BodyFile {

    private static final String LETTERS = "rwxrwxrwx";

    private BodyFile() {}

    /// Leaves `out` open.
    public static void write(CaseFacts facts, Log log, OutputStream out) {
        var text = new PrintWriter(new OutputStreamWriter(out, UTF_8));
        for (var volume : facts.volumes()) {
            new Listings(log).each(volume, file -> text.print(line(volume.name(), file)));
        }
        text.flush();
    }

    private static String line(String volume, FileRecord file) {
        var name = "/" + volume + file.path();
        if (file.linkTarget().isPresent()) name += " -> " + file.linkTarget().get();
        if (!file.state().equals("complete")) name += " (" + file.state() + ")";
        return "0|"
                + Printable.of(name).replace("|", "\\x7c")
                + "|"
                + file.inode()
                + "|"
                + mode(file)
                + "|"
                + file.uid()
                + "|"
                + file.gid()
                + "|"
                + file.size()
                + "|0|"
                + file.mtime().getEpochSecond()
                + "|0|0\n";
    }

    /// As `fls -m` prints it: the type of the name, that of the inode, and permissions.
    private static String mode(FileRecord file) {
        var type = TskType.letter(file.type());
        var mode = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS.length(); i++) {
            boolean set = (file.mode() >> (LETTERS.length() - 1 - i) & 1) != 0;
            if (!set) mode.setCharAt(i, '-');
        }
        special(mode, 2, (file.mode() & 04000) != 0, 's');
        special(mode, 5, (file.mode() & 02000) != 0, 's');
        special(mode, 8, (file.mode() & 01000) != 0, 't');
        return type + "/" + type + mode;
    }

    private static void special(StringBuilder mode, int at, boolean set, char letter) {
        if (!set) return;
        boolean runs = mode.charAt(at) == 'x';
        mode.setCharAt(at, runs ? letter : Character.toUpperCase(letter));
    }
}
