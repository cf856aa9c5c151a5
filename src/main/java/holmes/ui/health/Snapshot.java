package holmes.ui.health;

import holmes.ui.bays.Health;
import java.util.List;
import java.util.OptionalLong;

/// One report about a drive.
///
/// @param name of the document
/// @param hours that the drive had been on; empty if the report does not say
/// @param why the rules behind the verdict, one sentence each
/// @param errors the error log, latest first; a sentence if there is none to show
/// @param tests the self-test log, latest first; a sentence if there is none to show
/// @param counters what is counted beside attributes: statistics, SCSI and NVMe
/// @param notes what should be read as well
/// @param entries of the log that hold the report and its verdict
public record Snapshot(
        String name,
        OptionalLong hours,
        Health health,
        List<String> why,
        List<Attribute> attributes,
        List<String> errors,
        List<String> tests,
        List<Counter> counters,
        List<String> notes,
        List<Long> entries) {

    /// Something that the drive counts.
    public record Counter(String name, String value) {}

    public Snapshot {
        why = List.copyOf(why);
        attributes = List.copyOf(attributes);
        errors = List.copyOf(errors);
        tests = List.copyOf(tests);
        counters = List.copyOf(counters);
        notes = List.copyOf(notes);
        entries = List.copyOf(entries);
    }
}
