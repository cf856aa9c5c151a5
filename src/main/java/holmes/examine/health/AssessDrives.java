package holmes.examine.health;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.format.smart.Smart;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Judges every drive of which there is a report.
///
/// @param documents SHA-256 of smartctl reports, text or JSON
public record AssessDrives(List<String> documents) implements Request<AssessDrives.Outcome> {

    public AssessDrives {
        documents = List.copyOf(documents);
    }

    /// @param drives one entry for each report, in the order of the documents
    /// @param unread documents that hold no report, with the reason
    public record Outcome(List<Assessment> drives, List<Unread> unread) {
        public Outcome {
            drives = List.copyOf(drives);
            unread = List.copyOf(unread);
        }
    }

    public record Unread(String document, String because) {}

    @Override
    public String kind() {
        return "health";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var drives = new ArrayList<Assessment>();
        var unread = new ArrayList<Unread>();
        for (int i = 0; i < documents.size(); i++) {
            progress.report("reading SMART reports", i, documents.size());
            var document = documents.get(i);
            var bytes = MemorySegment.ofArray(bench.document(document)).asReadOnly();
            var reports = Smart.parseAll(bytes);
            for (var report : reports) drives.add(Health.assess(report, document));
            if (reports.isEmpty()) {
                unread.add(
                        new Unread(
                                document,
                                switch (Smart.parse(bytes)) {
                                    case holmes.finding.Reading.Absent<?>(var because) -> because;
                                    case holmes.finding.Reading.Garbled<?>(var anomalies) ->
                                            anomalies.getFirst().toString();
                                    case holmes.finding.Reading.Unsupported<?>(var feature) ->
                                            feature;
                                    case holmes.finding.Reading.Present<?> _ -> "no report";
                                }));
            }
        }
        return new Outcome(drives, unread);
    }
}
