package holmes.examine.health;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What a report shows of a drive.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Good.class, name = "good"),
    @JsonSubTypes.Type(value = Verdict.Suspect.class, name = "suspect"),
    @JsonSubTypes.Type(value = Verdict.Failing.class, name = "failing"),
    @JsonSubTypes.Type(value = Verdict.Unknown.class, name = "unknown")
})
public sealed interface Verdict {

    /// Bad sectors are counted, and there are none; nothing else speaks against it.
    record Good() implements Verdict {}

    /// It works, and has lost sectors, refused some, or is worn.
    record Suspect(List<Reason> reasons) implements Verdict {
        public Suspect {
            reasons = List.copyOf(reasons);
        }
    }

    /// It says itself that it fails, or one of its maker's limits is passed.
    record Failing(List<Reason> reasons) implements Verdict {
        public Failing {
            reasons = List.copyOf(reasons);
        }
    }

    /// The report does not tell, or there is none.
    record Unknown(String because) implements Verdict {}

    /// For comparisons: 0 good, 1 suspect, 2 failing; -1 unknown.
    default int severity() {
        return switch (this) {
            case Good _ -> 0;
            case Suspect _ -> 1;
            case Failing _ -> 2;
            case Unknown _ -> -1;
        };
    }

    default String word() {
        return switch (this) {
            case Good _ -> "good";
            case Suspect _ -> "suspect";
            case Failing _ -> "failing";
            case Unknown _ -> "unknown";
        };
    }
}
