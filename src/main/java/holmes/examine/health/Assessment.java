package holmes.examine.health;

import java.util.List;
import java.util.Optional;

/// What the report of one drive shows.
///
/// @param serial empty text if the report gives none
/// @param model empty text if the report gives none
/// @param document SHA-256 of the report; empty text if there is none
/// @param powerOnHours as text; `unknown` if the report does not say
/// @param measures in the order of {@link Measure}
/// @param notes what an examiner should read as well: how old the evidence is, cabling, heat
public record Assessment(
        String serial,
        String model,
        String document,
        Verdict verdict,
        String powerOnHours,
        List<Measured> measures,
        List<String> notes) {

    public Assessment {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    static Assessment unknown(String serial, String because) {
        return new Assessment(
                serial, "", "", new Verdict.Unknown(because), "unknown", List.of(), List.of());
    }

    Optional<Measured> measured(Measure measure) {
        return measures.stream().filter(m -> m.measure() == measure).findFirst();
    }
}
