package holmes.examine.volumes;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// On which layers the physical volumes of a group are taken to lie.
///
/// @param byUuid those that have a layer, by their UUID
/// @param labelled how many of them the label on the layer confirms
/// @param exact how many others have exactly the size that the text says
/// @param guessed how many only fit
public record Placement(Map<String, PhysicalLayer> byUuid, int labelled, int exact, int guessed) {

    public Placement {
        byUuid = Collections.unmodifiableMap(new TreeMap<>(byUuid));
    }
}
