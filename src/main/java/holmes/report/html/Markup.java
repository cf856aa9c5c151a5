package holmes.report.html;

import holmes.report.words.Printable;
import java.util.function.UnaryOperator;

/// Writes well-formed markup.
///
/// @param letters what text goes through first: a font that lacks letters needs others for them
record Markup(StringBuilder out, UnaryOperator<String> letters) {

    /// A start tag.
    ///
    /// @param attributes names and values in turn; those with empty values are left out
    Markup open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1].isEmpty()) continue;
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Printable.of(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /// What is no letter is shown escaped.
    Markup text(String text) {
        escape(letters.apply(Printable.of(text)));
        return this;
    }

    /// The same, line by line.
    Markup lines(String text) {
        var first = true;
        for (var line : text.split("\r\n|\r|\n", -1)) {
            if (!first) line();
            text(line.replace("\t", "    "));
            first = false;
        }
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(text.charAt(i));
            }
        }
    }
}
