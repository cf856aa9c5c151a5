package holmes.examine.document;

/// Where a claim was read.
///
/// @param document SHA-256 of its bytes, by which the case knows it
/// @param line from 1; 0 for the document as a whole
public record Citation(String document, long line) implements Comparable<Citation> {

    @Override
    public int compareTo(Citation other) {
        int byDocument = document.compareTo(other.document);
        return byDocument != 0 ? byDocument : Long.compare(line, other.line);
    }
}
