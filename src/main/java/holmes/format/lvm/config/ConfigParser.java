package holmes.format.lvm.config;

import holmes.finding.Anomaly;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Reads a configuration text one top-level entry at a time, as far as it is sound.
///
/// At the first thing that does not belong there it stops: what was read before is certain, what
/// comes after is not. Sections that were open then say so, and the setting just before a broken
/// place is dropped, since its value may be the torn one. Nesting and the number of nodes are
/// bounded. Source: LVM2 `libdm/libdm-config.c`, `_section`, `_value`, `_type`.
public final class ConfigParser {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NODES = 1 << 20;

    private final Lexer lexer;
    private final byte[] text;
    private final int limit;
    private final Boundary boundary;
    private final List<Anomaly> anomalies = new ArrayList<>();
    private Lexer.Kind token = Lexer.Kind.END;
    private int end;
    private int nodes;
    private boolean stopped;
    private boolean broken;
    private boolean misplaced;

    /// @param from the text's first byte
    /// @param limit the first byte that is not part of it
    public ConfigParser(byte[] text, int from, int limit, Boundary boundary) {
        this.text = text;
        this.limit = limit;
        this.boundary = boundary;
        this.lexer = new Lexer(text, from, limit, boundary);
        this.end = from;
    }

    /// The next top-level entry; none at the end of the text or after something broken.
    public Optional<Entry> next() {
        if (stopped) return Optional.empty();
        token = lexer.advance(false, false);
        if (token == Lexer.Kind.END) {
            stopped = true;
            return Optional.empty();
        }
        var entry = entry(0);
        if (!stopped) end = lexer.end();
        return entry;
    }

    /// Whether the text broke off or went wrong, rather than came to its end.
    public boolean broken() {
        return broken;
    }

    /// Whether the limit was reached, so that a longer text might be read further.
    public boolean exhausted() {
        return lexer.end() >= limit;
    }

    /// The first byte after the last entry that is whole, or where the text went wrong.
    public int end() {
        return end;
    }

    public List<Anomaly> anomalies() {
        return List.copyOf(anomalies);
    }

    private void step(boolean value) {
        token = lexer.advance(value, true);
    }

    /// Reads the entry whose name is the current token.
    private Optional<Entry> entry(int depth) {
        if (++nodes > MAX_NODES) return stop("at most " + MAX_NODES + " entries");
        var at = lexer.position();
        String name;
        switch (token) {
            case NAME -> name = lexer.raw();
            case QUOTED -> name = unescaped(lexer.unquoted());
            case LITERAL -> name = lexer.unquoted();
            default -> {
                return stopBeforeValue(depth == 0 ? "a name" : "a name or '}'");
            }
        }
        if (depth > 1 && boundary.at(text, lexer.start(), limit)) return stopAtBoundary();
        token = lexer.advance(false, depth > 0);
        if (token == Lexer.Kind.EQUALS) {
            step(true);
            return value().map(value -> new Entry.Setting(name, value, at));
        }
        if (token != Lexer.Kind.OPEN) return stopBeforeValue("'=' or '{'");
        if (depth > 0 && boundary.at(text, lexer.start(), limit)) return stopAtBoundary();
        if (depth == MAX_DEPTH) return stop("at most " + MAX_DEPTH + " levels");
        return Optional.of(section(name, at, depth));
    }

    private Entry.Section section(String name, Position at, int depth) {
        var entries = new ArrayList<Entry>();
        var names = new HashSet<String>();
        while (true) {
            step(false);
            if (token == Lexer.Kind.CLOSE) return new Entry.Section(name, entries, true, at);
            var entry = entry(depth + 1);
            if (entry.isPresent()) {
                entries.add(entry.get());
                if (!names.add(entry.get().name())) repeated(entry.get());
            }
            if (stopped) {
                dropDoubtful(entries);
                return new Entry.Section(name, entries, false, at);
            }
        }
    }

    /// Where no entry can begin, the setting before it may have swallowed the beginning of one.
    private void dropDoubtful(List<Entry> entries) {
        if (misplaced && !entries.isEmpty() && entries.getLast() instanceof Entry.Setting) {
            entries.removeLast();
        }
        misplaced = false;
    }

    private <T> Optional<T> stopBeforeValue(String expected) {
        misplaced =
                switch (token) {
                    case END, TORN, BOUNDARY -> false;
                    default -> true;
                };
        return stop(expected);
    }

    private Optional<Value> value() {
        if (token != Lexer.Kind.OPEN_ARRAY) return single();
        var values = new ArrayList<Value>();
        step(true);
        while (token != Lexer.Kind.CLOSE_ARRAY) {
            var value = single();
            if (value.isEmpty()) return Optional.empty();
            if (++nodes > MAX_NODES) return stop("at most " + MAX_NODES + " values");
            values.add(value.get());
            step(true);
            if (token == Lexer.Kind.COMMA) step(true);
        }
        return Optional.of(new Value.Array(values));
    }

    private Optional<Value> single() {
        return switch (token) {
            case WHOLE -> Optional.of(whole(lexer.raw()));
            case DECIMAL -> Optional.of(decimal(lexer.raw()));
            case QUOTED -> Optional.of(new Value.Text(unescaped(lexer.unquoted())));
            case LITERAL -> Optional.of(new Value.Text(lexer.unquoted()));
            case BARE -> Optional.of(new Value.Text(lexer.raw()));
            default -> stop("a value");
        };
    }

    /// Decimal, or octal after a zero, as `strtoll` with base 0 takes it.
    private static Value whole(String digits) {
        try {
            boolean signed = digits.startsWith("-") || digits.startsWith("+");
            boolean octal = digits.startsWith("0", signed ? 1 : 0);
            return new Value.Whole(Long.parseLong(digits, octal ? 8 : 10));
        } catch (NumberFormatException e) {
            return new Value.Text(digits);
        }
    }

    private static Value decimal(String digits) {
        try {
            return new Value.Decimal(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return new Value.Text(digits);
        }
    }

    private static String unescaped(String quoted) {
        if (quoted.indexOf('\\') < 0) return quoted;
        var plain = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            char next = i + 1 < quoted.length() ? quoted.charAt(i + 1) : 0;
            if (c == '\\' && (next == '"' || next == '\\')) {
                plain.append(next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private void repeated(Entry entry) {
        anomalies.add(new Anomaly(entry.name() + ", " + entry.at(), "one entry", "another one"));
    }

    private <T> Optional<T> stop(String expected) {
        if (!stopped) {
            stopped = true;
            broken = true;
            end = lexer.start();
            anomalies.add(new Anomaly("text, " + lexer.position(), expected, found()));
        }
        return Optional.empty();
    }

    private <T> Optional<T> stopAtBoundary() {
        token = Lexer.Kind.BOUNDARY;
        return stop("the rest of the text");
    }

    private String found() {
        return switch (token) {
            case END -> "the end";
            case TORN -> "a torn word";
            case BOUNDARY -> "the beginning of another text";
            default -> {
                var raw = lexer.raw().replaceAll("\\p{Cntrl}", "\ufffd");
                yield "'" + (raw.length() > 40 ? raw.substring(0, 40) + "…" : raw) + "'";
            }
        };
    }
}
