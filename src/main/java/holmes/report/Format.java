package holmes.report;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In what a report can be had.
public enum Format {
    HTML("report.html", "one file for a browser; prints well"),
    PDF("report.pdf", "pages for print"),
    JSON("report.json", "everything, for programs"),
    CASE("report.jsonld", "CASE/UCO, for tools of investigators"),
    DFXML("report.dfxml", "lists of files as Digital Forensics XML"),
    BODY("report.body", "lists of files for mactime");

    private final String file;
    private final String words;

    Format(String file, String words) {
        this.file = file;
        this.words = words;
    }

    /// How the file is named.
    public String file() {
        return file;
    }

    /// What it is good for.
    public String words() {
        return words;
    }

    /// As the command line names it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Format> named(String word) {
        return Stream.of(values())
                .filter(f -> f.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
