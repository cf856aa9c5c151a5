package holmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is forbidden is forbidden here. Each rule is also seen to catch a planted offender, because
/// a rule that matches nothing passes too.
class ArchitectureTest {

    private static final JavaClasses HOLMES =
            new ClassFileImporter(List.of(new DoNotIncludeTests())).importPackages("holmes");

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("holmes.offenders");

    /// Which class of `holmes.offenders` breaks which rule.
    private static final Map<String, String> CAUGHT =
            Map.ofEntries(
                    Map.entry("rooms look down only", "bytes.LooksUp"),
                    Map.entry("formats do not know each other", "format.one.KnowsTwo"),
                    Map.entry("packages have no cycles", "device.Egg"),
                    Map.entry("JavaFX only in ui", "stack.ShowsWindow"),
                    Map.entry("JDBC only in casefile.sqlite", "report.Queries"),
                    Map.entry("picocli only in cli", "examine.TakesOptions"),
                    Map.entry("native code only in source and host", "casefile.GoesNative"),
                    Map.entry("models know no control", "ui.GreedyModel"),
                    Map.entry("views know no service", "ui.NosyView"),
                    Map.entry("programs start in host only", "examine.StartsProgram"),
                    Map.entry("evidence is never opened for writing", "source.WritesFiles"),
                    Map.entry("time comes from a clock", "guide.LooksAtWatch"),
                    Map.entry("nothing depends on the machine's settings", "report.SpeaksTurkish"),
                    Map.entry("no standard streams outside cli", "finding.Prints"),
                    Map.entry("no generic exceptions", "finding.ThrowsAnything"),
                    Map.entry("no java.util.logging", "finding.Logs"),
                    Map.entry("packages are null-marked", "unmarked"),
                    Map.entry("records guard what can change", "stack.HoldsArray"));

    static List<String> rules() {
        return List.copyOf(Rules.of("holmes").keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holmes_keeps_its_rules(String name) {
        rule("holmes", name).check(HOLMES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_offender_is_caught(String name) {
        assertThatThrownBy(() -> rule("holmes.offenders", name).check(OFFENDERS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holmes.offenders." + CAUGHT.get(name));
    }

    private static ArchRule rule(String root, String name) {
        return Rules.of(root).get(name);
    }

    @Test
    void every_rule_has_an_offender() {
        assertThat(CAUGHT.keySet()).containsExactlyInAnyOrderElementsOf(rules());
    }

    @Test
    void the_rules_see_the_code() {
        assertThat(HOLMES).hasSizeGreaterThan(50);
        assertThat(HOLMES).noneMatch(c -> c.getPackageName().startsWith("holmes.offenders"));
    }
}
