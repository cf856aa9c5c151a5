package holmes.report.facts;

import holmes.casefile.Act;
import holmes.casefile.Entry;
import java.util.Map;
import java.util.TreeMap;

/// Counts entries while they pass.
final class Tallies {

    private final Map<String, Long> tools = new TreeMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private long entries;
    private long derived;
    private String first = "";
    private String last = "";
    private String seal = Entry.NO_SEAL;

    void count(Entry entry) {
        var act = entry.act();
        if (entries == 0) first = act.at();
        last = act.at();
        seal = entry.seal();
        entries++;
        if (act.nature().equals(Act.DERIVED)) derived++;
        tools.merge(act.tool(), 1L, Long::sum);
        kinds.merge(act.kind(), 1L, Long::sum);
    }

    Head head() {
        return new Head(entries, first, last, seal, tools, kinds, derived);
    }
}
