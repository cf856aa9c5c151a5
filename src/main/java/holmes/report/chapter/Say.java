package holmes.report.chapter;

import holmes.report.page.Block;
import holmes.report.page.Text;
import holmes.report.words.Words;
import java.util.List;

/// How chapters put facts into words.
final class Say {

    private Say() {}

    static Block paragraph(String sentence) {
        return new Block.Paragraph(Text.of(sentence));
    }

    static Block paragraph(Text text) {
        return new Block.Paragraph(text);
    }

    static Text number(long number) {
        return Text.of(Words.count(number));
    }

    /// `1 disk`, `10 disks`.
    static String many(long number, String thing) {
        return many(number, thing, thing + "s");
    }

    static String many(long number, String thing, String things) {
        return Words.count(number) + " " + (number == 1 ? thing : things);
    }

    /// `a`, `a and b`, `a, b and c`.
    static String list(List<String> words) {
        if (words.size() < 2) return String.join("", words);
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /// The first of many, and how many more there are.
    static String list(List<String> words, int most) {
        if (words.size() <= most) return list(words);
        return String.join(", ", words.subList(0, most))
                + " and "
                + Words.count(words.size() - most)
                + " more";
    }

    static Text cite(long entry) {
        return Text.NONE.citing(entry);
    }
}
