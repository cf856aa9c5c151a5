package holmes.casefile;

import java.time.Instant;

/// Something that happened in the incident, as the examiner was told or found out.
///
/// @param when it happened, in UTC
/// @param what one sentence
/// @param affected who or what suffered from it, may be empty
/// @param done what was done about it, may be empty
public record Happening(Instant when, String what, String affected, String done)
        implements Statement {

    @Override
    public String kind() {
        return "happening";
    }
}
