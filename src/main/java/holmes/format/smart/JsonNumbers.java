package holmes.format.smart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Numbers of a JSON document; what is missing, negative or no whole number is unknown.
final class JsonNumbers {

    private JsonNumbers() {}

    static OptionalLong whole(JsonNode node) {
        boolean usable = node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0;
        return usable ? OptionalLong.of(node.asLong()) : OptionalLong.empty();
    }

    static OptionalInt small(JsonNode node) {
        return Numbers.small(whole(node));
    }
}
