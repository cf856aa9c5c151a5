package holmes.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Entry;
import holmes.casefile.Filter;
import holmes.casefile.Log;
import holmes.casefile.json.CanonicalJson;
import holmes.device.Progress;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Listings;
import holmes.report.facts.Volume;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// One object in canonical JSON (`docs/casefile.md`), written piece by piece: `actions` has every
/// entry, `facts` what they come to, `files` every file of every volume, `tool` who wrote this.
public final class JsonReport {

    private final OutputStream out;
    private final Log log;
    private final Progress progress;

    private JsonReport(OutputStream out, Log log, Progress progress) {
        this.out = out;
        this.log = log;
        this.progress = progress;
    }

    /// @param version of the program that makes the report
    public static void write(
            CaseFacts facts, Log log, String version, OutputStream out, Progress progress)
            throws IOException, Progress.Cancelled {
        new JsonReport(out, log, progress).write(facts, version);
    }

    private void write(CaseFacts facts, String version) throws IOException, Progress.Cancelled {
        raw("{\"actions\":[");
        actions(facts.head().entries());
        raw("],\"facts\":");
        CanonicalJson.write(facts, out);
        raw(",\"files\":[");
        files(facts);
        raw("],\"tool\":");
        CanonicalJson.write("holmes " + version, out);
        raw("}\n");
    }

    private void actions(long total) throws IOException, Progress.Cancelled {
        boolean first = true;
        for (var all = log.all(Filter.ALL).iterator(); all.hasNext(); first = false) {
            if (!first) raw(",\n");
            var entry = all.next();
            progress.report("writing the actions", entry.number(), total);
            action(entry);
        }
    }

    /// Request and attachments are JSON already.
    private void action(Entry entry) throws IOException {
        var act = entry.act();
        raw("{\"at\":");
        CanonicalJson.write(act.at(), out);
        raw(",\"attached\":" + act.attached() + ",\"kind\":");
        CanonicalJson.write(act.kind(), out);
        raw(",\"nature\":");
        CanonicalJson.write(act.nature(), out);
        raw(",\"number\":" + entry.number() + ",\"outcome\":");
        CanonicalJson.write(act.outcome(), out);
        raw(",\"request\":" + act.request() + ",\"result\":");
        CanonicalJson.write(act.result(), out);
        raw(",\"seal\":");
        CanonicalJson.write(entry.seal(), out);
        raw(",\"tool\":");
        CanonicalJson.write(act.tool(), out);
        raw(",\"why\":");
        CanonicalJson.write(act.why(), out);
        raw("}");
    }

    private void files(CaseFacts facts) throws IOException, Progress.Cancelled {
        boolean first = true;
        for (var volume : facts.volumes()) {
            if (!volume.isListed()) continue;
            if (!first) raw(",\n");
            first = false;
            progress.report("writing the files of " + volume.name(), 0, 0);
            raw("{\"files\":[");
            files(volume);
            raw("],\"volume\":");
            CanonicalJson.write(volume.name(), out);
            raw("}");
        }
    }

    private void files(Volume volume) {
        var separator =
                new Object() {
                    String text = "";
                };
        new Listings(log)
                .each(
                        volume,
                        file -> {
                            try {
                                raw(separator.text);
                                CanonicalJson.write(file, out);
                                separator.text = ",\n";
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private void raw(String json) throws IOException {
        out.write(json.getBytes(UTF_8));
    }
}
