package holmes.guide;

import holmes.stack.Layer;
import java.util.List;

/// Parts that hold the same bytes, and the layer through which they are read.
///
/// @param parts the halves
/// @param preferred index of the half that is read where nothing speaks against it
/// @param layer the preferred half, put right from the other one where a newer array wrote to it
public record MirrorSet(List<Part> parts, int preferred, Layer layer) {

    public MirrorSet {
        parts = List.copyOf(parts);
    }

    public Part best() {
        return parts.get(preferred);
    }

    public String names() {
        return String.join(" + ", parts.stream().map(part -> part.disk().label()).toList());
    }
}
