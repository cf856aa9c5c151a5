package holmes.ui;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.ui.fx.Look;
import holmes.ui.help.HelpModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What must hold on every screen of a case that was recovered, whatever is on it: words for those
/// who do not see it, letters that can be read, nothing cut off where a finger would press.
@ExtendWith(OnScreen.class)
class EveryScreenTest {

    private static final double SMALLEST = 9;

    @TempDir Path folder;

    private final Hands hands = new Hands();
    private SmallIncident incident;

    @BeforeEach
    void open() throws Exception {
        incident = new SmallIncident(folder, UnaryOperator.identity());
    }

    @AfterEach
    void close() {
        incident.close();
    }

    @Test
    void says_itself_reads_well_and_is_reached_by_the_keyboard() {
        var unsaid = new TreeSet<String>();
        var small = new TreeSet<String>();
        var cut = new TreeSet<String>();
        var unreached = new TreeSet<String>();
        collectUnsaid("Start", unsaid);
        hands.click("Demo incident");
        hands.click("Run it all");
        hands.answer(() -> {});
        select();

        Toolkit.until(() -> incident.desktop().shell().tasks().all().isEmpty());
        onEachScreen(name -> collectUnsaid(name, unsaid));
        onEachScreen(name -> unreached.addAll(unreached(name)));
        sizeOfText(Look.SMALLEST);
        onEachScreen(name -> Toolkit.run(() -> collectSmall(name, small)));
        sizeOfText(150);
        onEachScreen(name -> Toolkit.run(() -> collectCut(name, cut)));
        sizeOfText(Look.LARGEST);
        onEachScreen(name -> Toolkit.run(() -> collectCut(name, cut)));

        walkTheRail();
        assertThat(unsaid).as("controls without words for a screen reader").isEmpty();
        assertThat(small).as("letters too small to read").isEmpty();
        assertThat(cut).as("buttons whose words are cut off").isEmpty();
        assertThat(unreached).as("controls that Tab does not reach").isEmpty();
    }

    @Test
    void the_keys_and_the_words_are_listed_by_keys() {
        hands.waitForFocus("way");
        hands.press(KeyCode.F1);
        hands.see("Close case: Nothing is lost: every step is in the case already.");
        hands.write("inspector");
        hands.see(words -> words.startsWith("Explain what the inspector says: "));
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.SHIFT, KeyCode.F1);
        hands.write("stale");
        Toolkit.until(() -> !incident.desktop().help().shown().isEmpty());
        assertThat(incident.desktop().help().shown().getFirst().meaning()).isNotEmpty();
        hands.press(KeyCode.ESCAPE);
        assertThat(incident.desktop().help().sheet().get()).isEqualTo(HelpModel.Sheet.NONE);
        hands.waitForFocus("way");
    }

    private void walkTheRail() {
        Toolkit.run(() -> incident.desktop().shell().show("Guide"));
        hands.tabTo(node -> node.getStyleClass().contains("rail-button"));
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.SPACE);
        assertThat(Toolkit.on(() -> incident.desktop().shell().screen().get())).isEqualTo("Disks");
    }

    private void select() {
        Toolkit.run(() -> {
            var screens = incident.desktop().screens();
            var first = screens.bays().cards().getFirst().label();
            screens.bays().selected().set(Optional.of(first));
            screens.hex().choose(screens.hex().offers().getFirst());
        });
    }

    private void sizeOfText(int percent) {
        Toolkit.run(() -> incident.desktop().look().percent().set(percent));
    }

    private void onEachScreen(Consumer<String> work) {
        for (var name : incident.desktop().screenNames()) {
            Toolkit.run(() -> incident.desktop().shell().show(name));
            // Two layouts: what is laid out once may want another size then.
            Toolkit.pause(60);
            Toolkit.run(() -> {});
            work.accept(name);
        }
    }

    private static Scene scene() {
        return javafx.stage.Window.getWindows().getFirst().getScene();
    }

    private static List<Node> seen() {
        var found = new ArrayList<Node>();
        collect(scene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.getBoundsInParent().isEmpty()) return;
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static void collectUnsaid(String screen, TreeSet<String> unsaid) {
        Toolkit.run(() -> {
            for (var node : seen()) {
                if (node.isFocusTraversable() && !isSaid(node)) unsaid.add(screen + ": " + node);
            }
        });
    }

    private static boolean isSaid(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) return true;
        return switch (node) {
            case Labeled labeled -> labeled.getText() != null && !labeled.getText().isBlank();
            // These say what is in them, or are parts of what says itself.
            case TabPane _, MenuBar _, ScrollBar _, SplitPane _ -> true;
            case TextInputControl input -> isSaid(input.getParent());
            default -> node.getClass().getSimpleName().contains("Skin");
        };
    }

    private static void collectSmall(String screen, TreeSet<String> small) {
        for (var node : seen()) {
            if (!(node instanceof Text text) || text.getText().isBlank()) continue;
            if (isDrawn(text)) continue;
            if (text.getFont().getSize() < SMALLEST) {
                small.add(screen + ": " + text.getFont().getSize() + " " + text.getText());
            }
        }
    }

    /// In a picture that is as large as it is zoomed.
    private static boolean isDrawn(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getScaleX() != 1) return true;
        }
        return false;
    }

    private static void collectCut(String screen, TreeSet<String> cut) {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
        for (var node : seen()) {
            if (!(node instanceof ButtonBase button) || button.getText() == null) continue;
            for (var child : button.getChildrenUnmodifiable()) {
                boolean shortened =
                        child instanceof Text text
                                && text.getStyleClass().contains("text")
                                && text.isVisible()
                                && !text.getText().equals(button.getText())
                                && !button.getText().isBlank();
                if (shortened) cut.add(screen + ": " + button.getText());
            }
        }
    }

    /// What Tab does not come to, going round once.
    private List<String> unreached(String screen) {
        var wanted = Toolkit.on(() -> seen().stream().filter(EveryScreenTest::isWanted).toList());
        var visited = Toolkit.on(EveryScreenTest::round);
        return wanted.stream()
                .filter(node -> !visited.contains(node) && !isBeside(node, visited))
                // What came to its end meanwhile is gone.
                .filter(node -> Toolkit.on(() -> node.getScene() != null))
                .map(node -> screen + ": " + node)
                .toList();
    }

    /// Where Tab leads, until it comes to where it was.
    private static List<Node> round() {
        var visited = new ArrayList<Node>();
        for (int i = 0; i < 150; i++) {
            var at = scene().getFocusOwner();
            if (at == null) break;
            Event.fireEvent(
                    at,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            var next = scene().getFocusOwner();
            if (visited.contains(next)) break;
            visited.add(next);
        }
        return visited;
    }

    /// Of buttons that exclude each other Tab comes to the one that is chosen, arrows to the rest.
    private static boolean isBeside(Node node, List<Node> visited) {
        return node instanceof ToggleButton button
                && button.getToggleGroup() != null
                && button.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
    }

    private static boolean isWanted(Node node) {
        return node instanceof Control
                && node.isFocusTraversable()
                && !node.isDisabled()
                && !(node instanceof ScrollPane)
                && !(node instanceof MenuBar);
    }
}
