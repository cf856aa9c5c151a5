package holmes.examine.replay;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.casefile.Request;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A request that is not registered could be logged and never be replayed.
class KindsTest {

    @Test
    void every_request_is_registered_under_its_kind() throws Exception {
        var found = new TreeMap<String, Class<?>>();
        for (var type : requests()) {
            var other = found.put(kind(type), type);
            assertThat(other).as("two requests are called %s", kind(type)).isNull();
        }
        assertThat(found).hasSizeGreaterThan(25).isEqualTo(new TreeMap<>(Kinds.ALL));
    }

    private static List<Class<?>> requests() throws Exception {
        var main =
                Path.of(Request.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        var requests = new ArrayList<Class<?>>();
        try (var files = Files.walk(main.resolve("holmes"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (!file.toString().endsWith(".class")) continue;
                var name = main.relativize(file).toString().replace('/', '.');
                var type =
                        Class.forName(
                                name.substring(0, name.length() - ".class".length()),
                                false,
                                Request.class.getClassLoader());
                if (Request.class.isAssignableFrom(type) && !type.isInterface()) requests.add(type);
            }
        }
        return requests;
    }

    /// A kind is a constant, so a record whose constructor never ran can tell it. What makes one is
    /// no part of the platform's interface; by its name the compiler does not mind.
    private static String kind(Class<?> type) throws Exception {
        var factory = Class.forName("sun.reflect.ReflectionFactory");
        var blank =
                (Constructor<?>)
                        factory.getMethod(
                                        "newConstructorForSerialization",
                                        Class.class,
                                        Constructor.class)
                                .invoke(
                                        factory.getMethod("getReflectionFactory").invoke(null),
                                        type,
                                        Object.class.getConstructor());
        return ((Request<?>) blank.newInstance()).kind();
    }
}
