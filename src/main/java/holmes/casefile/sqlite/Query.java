package holmes.casefile.sqlite;

import holmes.casefile.Act;
import holmes.casefile.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A filter as a condition in SQL, with the one index that helps most.
///
/// SQLite has no statistics here and may choose any index. A `+` before a column keeps it from
/// using that column's. What was not done is rarer than any kind, and a kind rarer than what was
/// observed.
final class Query {

    private static final Optional<String> OBSERVED = Optional.of(Act.OBSERVED);

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    private Query() {}

    static Query of(Filter filter) {
        var query = new Query();
        boolean rare = filter.result().filter(r -> !r.equals(Act.DONE)).isPresent();
        boolean byKind = !rare && filter.kind().isPresent();
        boolean byNature = !rare && !byKind && filter.nature().equals(OBSERVED);
        filter.result().ifPresent(r -> query.and("result = ?", r));
        filter.kind().ifPresent(k -> query.and(byKind ? "kind = ?" : "+kind = ?", k));
        filter.nature().ifPresent(n -> query.and("+nature = ?", n));
        filter.text().ifPresent(t -> query.and("(instr(request, ?) OR instr(why, ?))", t, t));
        // In the words of the partial indexes, or SQLite would not see that they apply.
        if (rare) query.and("result <> 'done'");
        if (byNature) query.and("nature = 'observed'");
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
