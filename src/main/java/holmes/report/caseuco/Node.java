package holmes.report.caseuco;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.report.words.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// One thing of the graph while it is put together.
final class Node {

    private final TreeMap<String, Object> properties = new TreeMap<>();
    private final String key;

    private Node(String type, String key) {
        this.key = type + "\n" + key;
        properties.put("@id", id(type, key));
        properties.put("@type", type);
    }

    /// @param key by which this thing is told from others of its type, the same in every report
    static Node of(String type, String key) {
        return new Node(type, key);
    }

    static Map<String, String> reference(String type, String key) {
        return Map.of("@id", id(type, key));
    }

    /// The class in words and a UUID that follows from the key, as UCO wants identifiers.
    private static String id(String type, String key) {
        var word = type.substring(type.indexOf(':') + 1);
        var uuid = UUID.nameUUIDFromBytes((type + "\n" + key).getBytes(UTF_8));
        return "kb:" + word + "-" + uuid;
    }

    Node text(String property, String text) {
        if (!text.isEmpty()) properties.put(property, Printable.of(text));
        return this;
    }

    Node number(String property, long number) {
        properties.put(property, number);
        return this;
    }

    Node truth(String property, boolean value) {
        properties.put(property, value);
        return this;
    }

    /// @param iso ISO 8601, UTC
    Node time(String property, String iso) {
        return iso.isEmpty() ? this : typed(property, "xsd:dateTime", iso);
    }

    Node typed(String property, String type, String value) {
        properties.put(property, Map.of("@type", type, "@value", value));
        return this;
    }

    /// Other things; nothing is said if there are none.
    Node things(String property, List<Map<String, String>> references) {
        if (!references.isEmpty()) properties.put(property, references);
        return this;
    }

    Node facet(Node facet) {
        return part("uco-core:hasFacet", facet);
    }

    Node facet(String type) {
        return of(type, key);
    }

    Node hash(Optional<String> sha256) {
        if (sha256.isEmpty()) return this;
        return part(
                "uco-observable:hash",
                of("uco-types:Hash", key)
                        .text("uco-types:hashMethod", "SHA256")
                        .typed("uco-types:hashValue", "xsd:hexBinary", sha256.get()));
    }

    private Node part(String property, Node part) {
        var parts = new ArrayList<Object>();
        if (properties.get(property) instanceof List<?> before) parts.addAll(before);
        parts.add(part.properties());
        properties.put(property, parts);
        return this;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
