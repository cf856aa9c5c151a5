package holmes.ui.health;

/// A row of a drive's attribute table, in words.
///
/// @param value normalised by the maker, 1 to 253; `—` if the report does not say
/// @param counts what the raw value counts; `not known` if the maker does not say
/// @param how the rule by which it was read from the raw value; may be empty
/// @param meaning in plain words; empty if nothing general can be said
public record Attribute(
        int id,
        String name,
        String value,
        String worst,
        String threshold,
        String raw,
        String counts,
        String how,
        String meaning,
        Mark mark) {

    /// How an attribute stands, most grave last.
    public enum Mark {
        /// Nothing to say.
        PLAIN(""),
        /// It counts something that should not be there.
        TELLING("speaks against it"),
        /// At its threshold once, not now.
        WAS_FAILING("was at its threshold"),
        /// At or below its threshold.
        FAILING("at its threshold");

        private final String words;

        Mark(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
