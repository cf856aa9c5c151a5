package holmes.bytes;

/// Something cannot be done, and the message is the one sentence that the examiner gets to read: it
/// names the file or layer, the offset where there is one, and what was expected.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /// The sentence.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
