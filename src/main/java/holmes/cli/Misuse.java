package holmes.cli;

/// The arguments make no sense together; the message says why, without a full stop.
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1;

    Misuse(String what) {
        super(what);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
