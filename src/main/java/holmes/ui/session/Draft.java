package holmes.ui.session;

import holmes.stack.Layer;
import holmes.ui.fx.Inspected;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Inspected.Section;
import holmes.ui.stack.Age;
import holmes.ui.stack.Box;
import holmes.ui.stack.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A box of the stack in the making.
final class Draft {

    final String id;
    final Kind kind;
    private final String title;
    private final String detail;
    private final List<Row> facts = new ArrayList<>();
    private final Set<Long> entries = new LinkedHashSet<>();
    private boolean missing;
    private Age age = Age.ONLY;
    private List<String> below = List.of();
    private String group = "";
    private Optional<Layer> layer = Optional.empty();

    Draft(String id, Kind kind, String title, String detail) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.detail = detail;
    }

    Draft on(List<String> ids) {
        below = List.copyOf(ids);
        return this;
    }

    Draft missing(boolean is) {
        missing = is;
        return this;
    }

    Draft alike(String others) {
        group = others;
        return this;
    }

    Draft bytes(Optional<Layer> of) {
        layer = of;
        return this;
    }

    Draft facts(List<Row> rows) {
        facts.addAll(rows);
        return this;
    }

    Draft proved(long entry) {
        if (entry > 0) entries.add(entry);
        return this;
    }

    Draft aged(Age next) {
        age = next;
        return this;
    }

    Age age() {
        return age;
    }

    List<String> below() {
        return below;
    }

    Box box(Reasons reasons) {
        var rows = new ArrayList<Row>();
        if (missing) rows.add(new Row("State", "missing: it should be here, and is not"));
        rows.addAll(facts);
        rows.add(new Row("Belongs to", age.words()));
        var sections = new ArrayList<Section>();
        sections.add(new Section("Facts", rows));
        sections.addAll(reasons.sections(entries));
        var inspected = new Inspected(title, kind.words(), sections);
        return new Box(id, kind, title, detail, age, missing, below, group, layer, inspected);
    }
}
