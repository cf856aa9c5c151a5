package holmes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// The package of a class says that its references are never null unless marked.
final class BeNullMarked extends ArchCondition<JavaClass> {

    BeNullMarked() {
        super("lie in a package with @NullMarked");
    }

    @Override
    public void check(JavaClass javaClass, ConditionEvents events) {
        var marked =
                javaClass.getPackage().tryGetPackageInfo().isPresent()
                        && javaClass.getPackage().isAnnotatedWith(NullMarked.class);
        if (!marked) {
            var what = javaClass.getPackageName() + " of " + javaClass.getSimpleName();
            events.add(SimpleConditionEvent.violated(javaClass, what + " is not @NullMarked"));
        }
    }
}
