package holmes.report.caseuco;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Cited;
import holmes.casefile.Decision;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Listings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A graph of the case: the investigation, every action with its tool, the evidence with its
/// provenance, volumes and files with their hashes. Written thing by thing.
public final class CaseReport {

    private static final String UCO = "https://ontology.unifiedcyberontology.org/uco/";
    private static final String CASE = "https://ontology.caseontology.org/case/";
    private static final Map<String, String> CONTEXT =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("kb", "http://example.org/kb/"),
                            Map.entry("case-investigation", CASE + "investigation/"),
                            Map.entry("uco-action", UCO + "action/"),
                            Map.entry("uco-core", UCO + "core/"),
                            Map.entry("uco-observable", UCO + "observable/"),
                            Map.entry("uco-tool", UCO + "tool/"),
                            Map.entry("uco-types", UCO + "types/"),
                            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#")));

    private final OutputStream out;
    private boolean first = true;

    private CaseReport(OutputStream out) {
        this.out = out;
    }

    /// Leaves `out` open.
    public static void write(CaseFacts facts, Log log, OutputStream out, Progress progress)
            throws IOException, Progress.Cancelled {
        new CaseReport(out).write(facts, log, progress);
    }

    private void write(CaseFacts facts, Log log, Progress progress)
            throws IOException, Progress.Cancelled {
        var things = new Things(facts);
        raw("{\"@context\":");
        CanonicalJson.write(CONTEXT, out);
        raw(",\"@graph\":[\n");
        add(things.investigation());
        things.tools().forEach(this::add);
        for (var disk : facts.disks()) {
            add(things.disk(disk));
            add(things.provenance(disk));
        }
        facts.documents().forEach(document -> add(things.document(document.outcome())));
        facts.volumes().forEach(volume -> add(things.volume(volume)));
        for (var volume : facts.volumes()) {
            progress.report("writing the files of " + volume.name(), 0, 0);
            new Listings(log)
                    .each(
                            volume,
                            file -> {
                                add(things.file(volume, file));
                                add(things.within(volume, file));
                            });
        }
        actions(things, facts, log, progress);
        raw("\n]}\n");
    }

    private void actions(Things things, CaseFacts facts, Log log, Progress progress)
            throws Progress.Cancelled {
        Map<Long, Decision> decisions =
                facts.decisions().stream().collect(Collectors.toMap(Cited::entry, Cited::outcome));
        var wanted = new TreeSet<Long>();
        decisions.values().forEach(d -> d.why().forEach(why -> wanted.addAll(why.entries())));
        var seals = new TreeMap<Long, String>();
        for (var all = log.all(Filter.ALL).iterator(); all.hasNext(); ) {
            var entry = all.next();
            progress.report("writing the actions", entry.number(), facts.head().entries());
            // What informed a decision was done before it.
            if (wanted.contains(entry.number())) seals.put(entry.number(), entry.seal());
            add(things.action(entry, decisions, seals));
        }
    }

    private void add(Node node) {
        try {
            if (!first) raw(",\n");
            first = false;
            CanonicalJson.write(node.properties(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void raw(String json) throws IOException {
        out.write(json.getBytes(UTF_8));
    }
}
