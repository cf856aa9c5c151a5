package holmes.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Entry;
import holmes.casefile.Log;
import holmes.casefile.json.CanonicalJson;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.Stream;

/// Prints entries one after the other, so that a log of any length needs little memory.
final class LogPrinter {

    /// Characters of a request that are shown where a line is all there is.
    private static final int SHOWN = 100;

    private final PrintStream out;
    private final Log log;
    private final boolean outcomes;

    LogPrinter(PrintStream out, Log log, boolean outcomes) {
        this.out = out;
        this.log = log;
        this.outcomes = outcomes;
    }

    void text(Stream<Entry> entries) {
        entries.takeWhile(this::isRead).forEach(this::line);
    }

    private void line(Entry entry) {
        var act = entry.act();
        out.printf(
                Locale.ROOT,
                "%6d  %s  %-12s %-9s %s%n",
                entry.number(),
                act.at(),
                act.kind(),
                act.result(),
                act.isDone() ? shortened(act.request()) : act.why());
        if (outcomes && act.isDone()) out.println("        " + outcome(entry));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    void json(Stream<Entry> entries) {
        out.print('[');
        var all = entries.takeWhile(this::isRead).iterator();
        while (all.hasNext()) {
            out.print(object(all.next()));
            if (all.hasNext()) out.print(",\n");
        }
        out.println(']');
    }

    /// Request and outcome are JSON already, and stay as they are.
    private String object(Entry entry) {
        var act = entry.act();
        var object = new StringBuilder("{");
        object.append("\"asked\":").append(act.asked());
        object.append(",\"at\":").append(CanonicalJson.text(act.at()));
        object.append(",\"attached\":").append(act.attached());
        if (outcomes && act.isDone()) object.append(",\"found\":").append(outcome(entry));
        object.append(",\"kind\":").append(CanonicalJson.text(act.kind()));
        object.append(",\"nature\":").append(CanonicalJson.text(act.nature()));
        object.append(",\"number\":").append(entry.number());
        object.append(",\"outcome\":").append(CanonicalJson.text(act.outcome()));
        object.append(",\"request\":").append(act.request());
        object.append(",\"result\":").append(CanonicalJson.text(act.result()));
        object.append(",\"seal\":").append(CanonicalJson.text(entry.seal()));
        object.append(",\"tool\":").append(CanonicalJson.text(act.tool()));
        object.append(",\"why\":").append(CanonicalJson.text(act.why()));
        return object.append("}").toString();
    }

    private String outcome(Entry entry) {
        return new String(log.bytes(entry.act().outcome()), UTF_8);
    }

    /// Asked now and then, because asking flushes: `holmes log CASE | head` need not read it all.
    private boolean isRead(Entry entry) {
        return entry.number() % 1000 != 0 || !out.checkError();
    }
}
