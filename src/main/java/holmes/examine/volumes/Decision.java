package holmes.examine.volumes;

import java.util.List;

/// The generation to work with, for one set of layers.
///
/// @param chosen by the observations in `why`
/// @param ties others for which just as much speaks; empty if the choice is clear
/// @param alternatives the other states of the group, and other groups on the same layers, the
///   likeliest first
public record Decision(
        Assessment chosen,
        List<Assessment> ties,
        List<Assessment> alternatives,
        List<Observation> why) {

    public Decision {
        ties = List.copyOf(ties);
        alternatives = List.copyOf(alternatives);
        why = List.copyOf(why);
    }
}
