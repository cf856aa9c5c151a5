package holmes.casefile.sqlite;

import holmes.casefile.Filter;
import java.util.ArrayList;
import java.util.List;

/// A filter as a condition in SQL, with the one index that helps most.
///
/// SQLite has no statistics here and may choose any index. A `+` before a column keeps it from
/// using that column's. What was not done is rarer than any kind, and a kind than what was
/// observed.
final class Query {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Query() {}

    static Query of(Filter filter) {
        var query = new Query();
        boolean rare = filter.result().filter(r -> !r.equals("done")).isPresent();
        boolean byKind = !rare && filter.kind().isPresent();
        boolean byNature = !rare && !byKind;
        filter.result().ifPresent(r -> query.and((rare ? "" : "+") + "result = ?", r));
        filter.kind().ifPresent(k -> query.and((byKind ? "" : "+") + "kind = ?", k));
        filter.nature().ifPresent(n -> query.and((byNature ? "" : "+") + "nature = ?", n));
        filter.text().ifPresent(t -> query.and("(instr(request, ?) OR instr(why, ?))", t, t));
        return query;
    }

    Query and(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] with(Object... more) {
        var all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
