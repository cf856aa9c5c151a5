package holmes.finding;

import java.util.List;
import java.util.Optional;

/// What a parser says of the bytes it was given. Damage is an answer, not an error.
public sealed interface Reading<T> {

    /// Nothing of the kind is here.
    record Absent<T>(String because) implements Reading<T> {}

    /// It is here, perhaps with anomalies.
    record Present<T>(T value, List<Anomaly> anomalies) implements Reading<T> {
        public Present {
            anomalies = List.copyOf(anomalies);
        }
    }

    /// It was here, and is too damaged to be used.
    record Garbled<T>(List<Anomaly> anomalies) implements Reading<T> {
        public Garbled {
            anomalies = List.copyOf(anomalies);
        }
    }

    /// It is of a kind that Holmes does not read.
    record Unsupported<T>(String feature) implements Reading<T> {}

    /// The value if it is present, with or without anomalies.
    default Optional<T> present() {
        return this instanceof Present<T>(T value, _) ? Optional.of(value) : Optional.empty();
    }
}
