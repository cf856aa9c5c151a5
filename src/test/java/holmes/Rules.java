package holmes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The rules of `docs/architecture.md`, for the packages under a root: Holmes itself, or the
/// offenders that are planted to be caught.
final class Rules {

    private final String root;

    private Rules(String root) {
        this.root = root;
    }

    static Map<String, ArchRule> of(String root) {
        return new Rules(root).all();
    }

    private Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("rooms look down only", classes().that(inside("")).should(new LookDown(root)));
        rules.put(
                "formats do not know each other",
                slices().matching(root + ".format.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .allowEmptyShould(true));
        rules.put(
                "packages have no cycles",
                slices().matching(root + ".(**)").should().beFreeOfCycles());
        rules.put("JavaFX only in ui", only("javafx..", "ui"));
        rules.put("JDBC only in casefile.sqlite", only("java.sql..", "casefile.sqlite"));
        rules.put("picocli only in cli", only("picocli..", "cli"));
        rules.put("native code only in source and host", only("com.sun.jna..", "source", "host"));
        rules.put(
                "models know no control",
                forbid(
                        inside("ui").and(simpleNameEndingWith("Model")),
                        dependOnAny("javafx.scene..", "javafx.stage..", "javafx.application..")));
        rules.put(
                "views know no service",
                forbid(
                        inside("ui")
                                .and(simpleNameEndingWith("View"))
                                .and(not(insideAny("ui.hex", "ui.compare"))),
                        dependOnAny(
                                root + ".host..",
                                root + ".casefile.sqlite..",
                                root + ".device..",
                                "java.nio.file..")));
        rules.put(
                "programs start in host only",
                forbid(not(inside("host")), Calls.startingPrograms()));
        rules.put(
                "evidence is never opened for writing",
                forbid(
                        not(insideAny("casefile", "report", "examine.export")),
                        Calls.writingFiles()));
        rules.put(
                "time comes from a clock",
                forbid(DescribedPredicate.alwaysTrue(), Calls.lookingAtTheWatch()));
        rules.put(
                "nothing depends on the machine's settings",
                forbid(not(inside("ui")), Calls.usingDefaults()));
        rules.put(
                "no standard streams outside cli",
                forbid(not(inside("cli")), GeneralCodingRules.ACCESS_STANDARD_STREAMS));
        rules.put(
                "no generic exceptions",
                GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
        rules.put(
                "no java.util.logging", GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING);
        rules.put("packages are null-marked", classes().should(new BeNullMarked()));
        rules.put(
                "records guard what can change",
                classes()
                        .that(DescribedPredicate.describe("are records", JavaClass::isRecord))
                        .should(new GuardComponents()));
        return rules;
    }

    /// What lies in a package of the world outside is used in these rooms only.
    private ArchRule only(String outside, String... rooms) {
        return forbid(not(insideAny(rooms)), dependOnAny(outside));
    }

    private static ArchRule forbid(
            DescribedPredicate<? super JavaClass> who, ArchCondition<JavaClass> what) {
        return noClasses().that(who.forSubtype()).should(what).allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> dependOnAny(String... packages) {
        return dependOnClassesThat(resideInAnyPackage(packages));
    }

    private DescribedPredicate<JavaClass> inside(String room) {
        return resideInAPackage(packages(room));
    }

    private DescribedPredicate<JavaClass> insideAny(String... rooms) {
        return resideInAnyPackage(Stream.of(rooms).map(this::packages).toArray(String[]::new));
    }

    private String packages(String room) {
        return root + (room.isEmpty() ? "" : ".") + room + "..";
    }
}
