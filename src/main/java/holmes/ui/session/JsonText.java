package holmes.ui.session;

/// JSON laid out for people: a line a value, indented. Takes text that was cut, too.
final class JsonText {

    private static final int DEPTH = 40;

    private JsonText() {}

    static String laidOut(String json) {
        var text = new StringBuilder(json.length() * 2);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                text.append(c);
                if (c == '\\' && i + 1 < json.length()) text.append(json.charAt(++i));
                else if (c == '"') quoted = false;
                continue;
            }
            switch (c) {
                case '"' -> {
                    quoted = true;
                    text.append(c);
                }
                case '{', '[' -> {
                    text.append(c);
                    boolean empty = i + 1 < json.length() && "]}".indexOf(json.charAt(i + 1)) >= 0;
                    if (empty) text.append(json.charAt(++i));
                    else line(text, ++depth);
                }
                case '}', ']' -> line(text, --depth).append(c);
                case ',' -> line(text.append(c), depth);
                case ':' -> text.append(": ");
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static StringBuilder line(StringBuilder text, int depth) {
        return text.append('\n').append("  ".repeat(Math.clamp(depth, 0, DEPTH)));
    }
}
