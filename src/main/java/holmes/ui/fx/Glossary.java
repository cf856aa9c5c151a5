package holmes.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of storage that need explaining, and where they stand in a text. The same as
/// `docs/glossary.md`.
public final class Glossary {

    /// A piece of a text.
    ///
    /// @param meaning empty if it needs no explaining
    public record Piece(String text, String meaning) {}

    /// Words that are plain in most sentences; explaining them everywhere would only be noise.
    private static final List<String> PLAIN =
            List.of(
                    "block",
                    "case",
                    "boot",
                    "partition",
                    "hash",
                    "file system",
                    "bookmark",
                    "entry",
                    "evidence",
                    "label",
                    "place",
                    "hole",
                    "derived",
                    "replay");

    private static final Map<String, String> MEANINGS = read();
    private static final Pattern TERMS = pattern();

    private Glossary() {}

    /// A text in pieces, each term that is explained by itself.
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = TERMS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece(text.substring(end, matcher.start()), ""));
            }
            pieces.add(new Piece(matcher.group(), meaning(matcher.group())));
            end = matcher.end();
        }
        if (end < text.length() || text.isEmpty()) pieces.add(new Piece(text.substring(end), ""));
        return pieces;
    }

    /// The terms that texts use, in the order of the glossary, each with its meaning.
    public static Map<String, String> used(List<String> texts) {
        var found =
                texts.stream()
                        .flatMap(text -> pieces(text).stream())
                        .filter(piece -> !piece.meaning().isEmpty())
                        .map(Piece::meaning)
                        .collect(Collectors.toSet());
        var used = new LinkedHashMap<String, String>();
        MEANINGS.forEach((term, meaning) -> {
            if (found.contains(meaning) && !used.containsValue(meaning)) used.put(term, meaning);
        });
        return used;
    }

    /// Every word that the glossary explains, in its order.
    public static Map<String, String> all() {
        return MEANINGS;
    }

    private static String meaning(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var singular =
                lower.endsWith("ies")
                        ? lower.substring(0, lower.length() - 3) + "y"
                        : lower.replaceAll("s$", "");
        return MEANINGS.entrySet().stream()
                .filter(e -> List.of(lower, singular).contains(e.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Pattern pattern() {
        var terms =
                MEANINGS.keySet().stream()
                        .filter(term -> !PLAIN.contains(term))
                        .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                        .map(term ->
                                term.endsWith("y")
                                        ? Pattern.quote(term.substring(0, term.length() - 1))
                                                + "(?:y|ies)"
                                        : Pattern.quote(term) + "s?")
                        .collect(Collectors.joining("|"));
        return Pattern.compile("\\b(?:" + terms + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /// Of a term with a short form in brackets, both.
    private static Map<String, String> read() {
        var meanings = new LinkedHashMap<String, String>();
        for (var line : text().lines().toList()) {
            var cells = line.split("\\|", -1);
            if (cells.length < 4 || cells[1].isBlank() || cells[1].contains("---")) continue;
            var term = cells[1].strip();
            if (term.equals("word")) continue;
            var meaning = cells[2].strip().replace("`", "");
            var plain = term.replaceAll(" \\(.*\\)$", "");
            meanings.put(plain, meaning);
            if (!plain.equals(term)) {
                meanings.put(term.replaceAll("^.*\\((.*)\\)$", "$1"), meaning);
            }
        }
        return Collections.unmodifiableMap(meanings);
    }

    private static String text() {
        try (var in = Glossary.class.getResourceAsStream("/holmes/ui/glossary.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
