package holmes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/// A room may use those before it, never those after it. The root package, where everything is put
/// together, may use them all.
final class LookDown extends ArchCondition<JavaClass> {

    static final List<String> GROUND_UP =
            List.of(
                    ("bytes device finding source tree format stack host casefile examine guide report cli"
                                    + " ui")
                            .split(" "));

    private final String root;

    LookDown(String root) {
        super("lie in a room and use those below it only");
        this.root = root;
    }

    @Override
    public void check(JavaClass user, ConditionEvents events) {
        if (user.getPackageName().equals(root)) return;
        int level = level(user);
        if (level < 0) violated(user, user.getName() + " lies in no room", events);
        for (var dependency : user.getDirectDependenciesFromSelf()) {
            if (level(dependency.getTargetClass().getBaseComponentType()) > level) {
                violated(user, dependency.getDescription(), events);
            }
        }
    }

    /// -1 for what is not ours, or in no room.
    private int level(JavaClass used) {
        var name = used.getPackageName();
        if (!name.startsWith(root + ".")) return -1;
        return GROUND_UP.indexOf(name.substring(root.length() + 1).split("\\.")[0]);
    }

    private static void violated(JavaClass user, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(user, what));
    }
}
