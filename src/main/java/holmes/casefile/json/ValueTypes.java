package holmes.casefile.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How values that are no records are written: times, fractions, what may be absent.
final class ValueTypes {

    private ValueTypes() {}

    static SimpleModule module() {
        return new SimpleModule("holmes")
                .addSerializer(Instant.class, writing((t, json) -> json.writeString(t.toString())))
                .addDeserializer(Instant.class, reading(json -> Instant.parse(json.getText())))
                .addSerializer(Double.class, writing((d, json) -> json.writeNumber(fixed(d))))
                .addSerializer(Double.TYPE, writing((d, json) -> json.writeNumber(fixed(d))))
                .addSerializer(Float.class, refusing("a float, which has too few digits"))
                .addSerializer(Float.TYPE, refusing("a float, which has too few digits"))
                .addSerializer(Path.class, refusing("a path, which means nothing elsewhere"))
                .addSerializer(Set.class, refusing("a set, whose order is chance: list it sorted"))
                .addSerializer(Optional.class, new OptionalWriter())
                .addDeserializer(Optional.class, new OptionalReader(null));
    }

    /// Nine significant digits: more than a reader needs, fewer than two machines could disagree
    /// on.
    ///
    /// @throws NumberFormatException if it is infinite or no number
    static String fixed(double fraction) {
        var rounded = new BigDecimal(fraction).round(new MathContext(9)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static <T> JsonSerializer<T> refusing(String what) {
        return writing((_, json) -> {
            throw JsonMappingException.from(json, "it holds " + what);
        });
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }

    private static <T> JsonSerializer<T> writing(Writing<T> how) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                how.write(value, json);
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reading<T> how) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context)
                    throws IOException {
                return how.read(json);
            }
        };
    }

    /// What is absent is left out: a component that is added later and absent changes no hash.
    @SuppressWarnings("rawtypes")
    private static final class OptionalWriter extends JsonSerializer<Optional> {

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            if (value.isEmpty()) throw JsonMappingException.from(json, "a list of absent things");
            provider.defaultSerializeValue(value.get(), json);
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OptionalReader extends JsonDeserializer<Optional>
            implements ContextualDeserializer {

        private final @Nullable JavaType content;

        OptionalReader(@Nullable JavaType content) {
            this.content = content;
        }

        @Override
        public JsonDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return new OptionalReader(context.getContextualType().containedTypeOrUnknown(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            return Optional.of(context.readValue(json, content));
        }

        @Override
        public Optional<?> getNullValue(DeserializationContext context) {
            return Optional.empty();
        }

        @Override
        public Optional<?> getAbsentValue(DeserializationContext context) {
            return Optional.empty();
        }
    }
}
