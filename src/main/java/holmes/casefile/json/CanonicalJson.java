package holmes.casefile.json;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import holmes.bytes.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/// One way to write a value as JSON, so that equal values have equal bytes and equal hashes.
///
/// Records by component name, sorted, no white space, UTF-8; the rules stand in `docs/casefile.md`.
/// Values hold no `null` and no path: writing one is refused. A value that is read back equals the
/// one that was written, apart from fractions, which keep nine digits.
public final class CanonicalJson {

    private static final JsonMapper MAPPER = mapper();

    private CanonicalJson() {}

    public static String text(Object value) {
        var bytes = new ByteArrayOutputStream();
        write(value, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// Leaves `target` open.
    ///
    /// @throws IllegalArgumentException if the value has no canonical form: a bug in its type
    public static void write(Object value, OutputStream target) {
        try {
            MAPPER.writeValue(target, value);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    value.getClass().getName() + " has no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Refused if the text is not what `type` is written as
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw unfit(type, e);
        }
    }

    /// @param type a class, or a generic type as reflection gives it
    /// @throws Refused if the bytes are not what `type` is written as
    public static Object read(InputStream json, Type type) throws IOException {
        try {
            return MAPPER.readValue(json, MAPPER.constructType(type));
        } catch (JacksonException e) {
            throw unfit(type, e);
        }
    }

    /// Reads a record that has a long list, one item of the list at a time.
    ///
    /// @param list the component that is the list
    /// @param each gets its items in order
    /// @return the record, with that list empty
    /// @throws Refused if the bytes are not what `type` is written as
    public static <T, E> T read(
            InputStream json, Class<T> type, String list, Class<E> item, Consumer<E> each)
            throws IOException {
        try (var parser = MAPPER.createParser(json)) {
            var rest = MAPPER.createObjectNode();
            var items =
                    MAPPER.readerFor(item).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refused("This is not a stored " + type.getTypeName() + ".");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                boolean listed = name.equals(list) && parser.nextToken() == JsonToken.START_ARRAY;
                if (!listed) {
                    if (!name.equals(list)) parser.nextToken();
                    rest.set(name, items.readTree(parser));
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    each.accept(items.readValue(parser));
                }
                rest.putArray(name);
            }
            return MAPPER.treeToValue(rest, type);
        } catch (JacksonException e) {
            throw unfit(type, e);
        }
    }

    /// What `type` puts for the only parameter of `generic`, which it implements.
    public static Type argument(Class<?> type, Class<?> generic) {
        return MAPPER.constructType(type).findSuperType(generic).containedTypeOrUnknown(0);
    }

    private static Refused unfit(Type type, JacksonException e) {
        return new Refused(
                "This is not a stored " + type.getTypeName() + ": " + e.getOriginalMessage(), e);
    }

    private static JsonMapper mapper() {
        var builder =
                JsonMapper.builder()
                        .annotationIntrospector(new SealedTypes())
                        .addModule(ValueTypes.module())
                        .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
                        .visibility(PropertyAccessor.ALL, NONE)
                        .visibility(PropertyAccessor.FIELD, ANY)
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        var absentIsLeftOut =
                JsonInclude.Value.construct(
                        JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS);
        builder.withConfigOverride(Optional.class, c -> c.setInclude(absentIsLeftOut));
        var mapper = builder.build();
        mapper.getSerializerProvider().setNullValueSerializer(ValueTypes.refusing("null"));
        return mapper;
    }
}
