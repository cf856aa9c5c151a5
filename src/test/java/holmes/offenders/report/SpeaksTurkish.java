package holmes.offenders.report;

/// Prints something else in Istanbul.
public record SpeaksTurkish(String text) {
    String shouted() {
        return text.toUpperCase();
    }
}
