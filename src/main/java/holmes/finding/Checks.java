package holmes.finding;

import holmes.bytes.Field;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Compares the fields of one structure with what they should hold, and keeps what is odd.
public final class Checks {

    private final MemorySegment structure;
    private final List<Anomaly> anomalies = new ArrayList<>();

    public Checks(MemorySegment structure) {
        this.structure = structure;
    }

    /// @return whether the field holds `expected`
    public <T> boolean expect(Field<T> field, T expected) {
        T found = field.in(structure);
        if (found.equals(expected)) return true;
        anomalies.add(new Anomaly(field.name(), text(expected), text(found)));
        return false;
    }

    public void add(String field, String expected, String found) {
        anomalies.add(new Anomaly(field, expected, found));
    }

    public List<Anomaly> anomalies() {
        return List.copyOf(anomalies);
    }

    private static String text(Object value) {
        return switch (value) {
            case Integer number -> "0x" + Integer.toHexString(number);
            case Long number -> "0x" + Long.toHexString(number);
            default -> value.toString();
        };
    }
}
