package holmes.format.lvm.config;

/// Where something stands in a text.
///
/// @param line counted from 1
/// @param offset bytes from the start of the text
public record Position(int line, int offset) {

    @Override
    public String toString() {
        return "line " + line + ", byte " + offset;
    }
}
