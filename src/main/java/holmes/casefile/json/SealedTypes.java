package holmes.casefile.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the alternatives of our sealed types apart by a first key, `"@type"`, that holds the
/// simple name. The types themselves need no annotation, and nothing but their own alternatives can
/// be named.
final class SealedTypes extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    /// Sorts before every component name, so that an object's keys stay sorted.
    private static final String KEY = "@type";

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass type, JavaType base) {
        if (!isAlternative(type.getRawType())) return null;
        return new StdTypeResolverBuilder(
                JsonTypeInfo.Value.construct(
                        JsonTypeInfo.Id.NAME,
                        JsonTypeInfo.As.PROPERTY,
                        KEY,
                        null,
                        false,
                        true,
                        true));
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated type) {
        var raw = type.getRawType();
        if (!raw.isSealed()) return null;
        var names = new ArrayList<NamedType>();
        alternatives(raw).forEach(t -> names.add(new NamedType(t, t.getSimpleName())));
        return names;
    }

    @Override
    public String findTypeName(AnnotatedClass type) {
        return type.getRawType().getSimpleName();
    }

    private static boolean isAlternative(Class<?> type) {
        if (type.isEnum() || !type.getName().startsWith("holmes.")) return false;
        return type.isSealed() || Stream.of(type.getInterfaces()).anyMatch(Class::isSealed);
    }

    private static Stream<Class<?>> alternatives(Class<?> type) {
        if (!type.isSealed()) return Stream.of(type);
        return Stream.of(type.getPermittedSubclasses()).flatMap(SealedTypes::alternatives);
    }
}
