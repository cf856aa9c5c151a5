package holmes.format.lvm.config;

import java.util.List;

/// What a setting is set to.
public sealed interface Value {

    /// A whole number. Digits beyond 64 bits are kept as {@link Text}.
    record Whole(long number) implements Value {}

    /// A number with a point; LVM2 metadata has none, `lvm.conf` has.
    record Decimal(double number) implements Value {}

    /// A string, quoted or bare (`@tag`).
    record Text(String text) implements Value {}

    /// A list in brackets; arrays do not nest.
    record Array(List<Value> values) implements Value {
        public Array {
            values = List.copyOf(values);
        }
    }

    /// The elements of an array, or the value itself: the grammar lets `a = 1` stand for `[1]`.
    default List<Value> elements() {
        return this instanceof Array(var values) ? values : List.of(this);
    }
}
