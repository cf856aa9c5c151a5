package holmes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A record is a value: whoever made it cannot change it later through a list, map or array that
/// they kept. That holds for records that others than their own package can get hold of. Its
/// constructor, or what that calls in the record, copies each of them.
final class GuardComponents extends ArchCondition<JavaClass> {

    private static final Set<String> COPYING =
            Set.of("copyOf", "toList", "clone", "unmodifiableList", "unmodifiableMap");

    GuardComponents() {
        super("copy the lists, maps and arrays that they are given");
    }

    @Override
    public void check(JavaClass record, ConditionEvents events) {
        // What never leaves its package is often filled after it was made, and costs what it costs.
        if (!isOffered(record)) return;
        var open =
                Stream.of(record.reflect().getRecordComponents())
                        .filter(GuardComponents::canChange)
                        .map(RecordComponent::getName)
                        .toList();
        if (copies(record) >= open.size()) return;
        events.add(
                SimpleConditionEvent.violated(
                        record, record.getName() + " does not copy all of " + open));
    }

    private static boolean canChange(RecordComponent component) {
        var type = component.getType();
        return type.isArray()
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
    }

    /// The most that one of its constructors makes.
    private static long copies(JavaClass record) {
        return record.getConstructors().stream()
                .mapToLong(constructor -> copies(constructor, new HashSet<>()))
                .max()
                .orElse(0);
    }

    private static long copies(JavaCodeUnit code, Set<JavaCodeUnit> seen) {
        if (!seen.add(code)) return 0;
        long copies = 0;
        for (JavaMethodCall call : code.getMethodCallsFromSelf()) {
            if (COPYING.contains(call.getTarget().getName())) copies++;
            boolean own = call.getTargetOwner().equals(code.getOwner());
            if (own) {
                copies += call.getTarget().resolveMember().map(m -> copies(m, seen)).orElse(0L);
            }
        }
        return copies;
    }

    private static boolean isOffered(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
        return open && type.getEnclosingClass().map(GuardComponents::isOffered).orElse(true);
    }
}
