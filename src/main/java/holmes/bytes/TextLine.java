package holmes.bytes;

/// One line of a document, cleaned for reading by a parser.
///
/// @param number as editors count, from 1; a carriage return within a line starts no new number
/// @param text without line end, NUL, colour codes and other control characters; tabs remain
public record TextLine(long number, String text) {

    public boolean isBlank() {
        return text.isBlank();
    }
}
