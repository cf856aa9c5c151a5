package holmes.format.lvm.config;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Cuts a text into tokens. A NUL or the limit ends it.
///
/// Source: LVM2 `libdm/libdm-config.c`, `_get_token` and `_eat_space`. One deviation: a number must
/// be followed by something that ends it, because `2vg0 {` is what remains where a newer text was
/// written over an older one.
final class Lexer {

    enum Kind {
        NAME,
        QUOTED,
        LITERAL,
        BARE,
        WHOLE,
        DECIMAL,
        OPEN,
        CLOSE,
        OPEN_ARRAY,
        CLOSE_ARRAY,
        COMMA,
        EQUALS,
        END,
        /// The text ends or is broken inside a token.
        TORN,
        /// A comment says that another text begins here.
        BOUNDARY
    }

    private final byte[] text;
    private final int from;
    private final int limit;
    private final Boundary boundary;
    private int at;
    private int line = 1;
    private int start;

    Lexer(byte[] text, int from, int limit, Boundary boundary) {
        this.text = text;
        this.from = from;
        this.limit = limit;
        this.boundary = boundary;
        this.at = from;
        this.start = from;
    }

    /// Reads the next token.
    ///
    /// @param value whether a value may stand here, so that digits are a number and not a name
    /// @param inside whether a section is open, so that a comment may be a boundary
    Kind advance(boolean value, boolean inside) {
        if (!skipSpace(inside)) {
            start = at;
            return Kind.BOUNDARY;
        }
        start = at;
        if (atEnd()) return Kind.END;
        byte first = text[at++];
        return switch (first) {
            case '{' -> Kind.OPEN;
            case '}' -> Kind.CLOSE;
            case '[' -> Kind.OPEN_ARRAY;
            case ']' -> Kind.CLOSE_ARRAY;
            case ',' -> Kind.COMMA;
            case '=' -> Kind.EQUALS;
            case '"' -> quoted('"', Kind.QUOTED, inside);
            case '\'' -> quoted('\'', Kind.LITERAL, inside);
            default -> value && startsNumber(first) ? number(first) : word(value);
        };
    }

    Position position() {
        return new Position(line, start - from);
    }

    /// Where the token starts, in the whole array.
    int start() {
        return start;
    }

    /// The first byte after the token, in the whole array.
    int end() {
        return at;
    }

    /// The token as it stands there; bytes that are no UTF-8 become U+FFFD.
    String raw() {
        return new String(text, start, at - start, UTF_8);
    }

    /// What stands between the quotes.
    String unquoted() {
        return new String(text, start + 1, at - start - 2, UTF_8);
    }

    private boolean atEnd() {
        return at >= limit || text[at] == 0;
    }

    private boolean skipSpace(boolean inside) {
        while (!atEnd()) {
            byte c = text[at];
            if (c == '#') {
                if (inside && boundary.at(text, at, limit)) return false;
                while (!atEnd() && text[at] != '\n') at++;
            } else if (isSpace(c)) {
                if (c == '\n') line++;
                at++;
            } else {
                break;
            }
        }
        return true;
    }

    private Kind quoted(char quote, Kind kind, boolean inside) {
        while (!atEnd()) {
            byte c = text[at++];
            if (c == quote) return kind;
            if (c == '\n') {
                line++;
                if (inside && !atEnd() && boundary.at(text, at, limit)) return Kind.TORN;
            }
            if (c == '\\' && quote == '"' && !atEnd()) at++;
        }
        return Kind.TORN;
    }

    private Kind number(byte first) {
        boolean point = first == '.';
        while (!atEnd() && (isDigit(text[at]) || (text[at] == '.' && !point))) {
            if (text[at++] == '.') point = true;
        }
        if (atEnd()) return Kind.TORN;
        byte next = text[at];
        boolean ended = isSpace(next) || next == '#' || next == ',' || next == ']' || next == '}';
        if (!ended) return Kind.TORN;
        return point ? Kind.DECIMAL : Kind.WHOLE;
    }

    private Kind word(boolean value) {
        while (!atEnd() && !endsWord(text[at], value)) at++;
        if (atEnd()) return Kind.TORN;
        return value ? Kind.BARE : Kind.NAME;
    }

    /// libdm lets a bare value run over commas and brackets; no text has that, and `[@a, @b]` is
    /// what people write.
    private static boolean endsWord(byte c, boolean value) {
        return isSpace(c)
                || c == '#'
                || c == '='
                || c == '{'
                || c == '}'
                || (value && (c == ',' || c == ']'));
    }

    private static boolean startsNumber(byte c) {
        return isDigit(c) || c == '.' || c == '+' || c == '-';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(byte c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
