package holmes.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// A person at the window: sees what is on the screen, clicks and types, and waits for what comes.
/// It knows no model. A click counts when it has hit what it was meant for, however busy the
/// machine is and however the screen moves meanwhile. Where things lie is asked on the screen's
/// thread alone: asked beside it, the bounds that JavaFX keeps are spoilt for good.
public final class Hands {

    private static final int TRIES = 20;

    private final FxRobot robot = new FxRobot();

    /// Waits until words stand somewhere on the screen.
    void see(Predicate<String> words) {
        try {
            Toolkit.until(() -> texts().stream().anyMatch(words));
        } catch (AssertionError e) {
            throw new AssertionError("not among " + words(), e);
        }
    }

    public void see(String words) {
        see(words::equals);
    }

    /// All words that are on the screen now.
    List<String> words() {
        return Toolkit.on(Hands::texts);
    }

    /// Answers questions of the recovery as they come up, until it could be run again.
    ///
    /// @param answer takes the one that is open, in one step
    void answer(Runnable answer) {
        while (true) {
            Toolkit.until(() -> isAsked() || canRun());
            if (Toolkit.on(Hands::canRun)) return;
            answer.run();
        }
    }

    private static boolean isAsked() {
        return labels().stream().anyMatch(l -> l.getText().startsWith("Take answer "));
    }

    private static boolean canRun() {
        return labels().stream()
                .anyMatch(l -> l.getText().equals("Run step by step") && !l.isDisabled());
    }

    /// Clicks on what carries these words.
    public void click(String words) {
        click(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    /// Clicks on the button that a screen reader calls so.
    void clickButton(String words) {
        click(node -> node instanceof Button button && words.equals(button.getAccessibleText()));
    }

    /// Goes to a screen by the rail at the left.
    void rail(String screen) {
        click(node -> node instanceof ToggleButton button && screen.equals(button.getText()));
    }

    /// Waits for a thing on the screen that can be used, and clicks on the first such.
    public void click(Predicate<Node> wanted) {
        for (int i = 0; i < TRIES; i++) {
            var node = resting(wanted);
            if (hits(node)) return;
        }
        throw new AssertionError("it could not be hit");
    }

    /// Takes what carries these words with the mouse, and lets it go over what carries others.
    public void drag(String from, String to) {
        var start = Toolkit.on(() -> aim(labelled(from)));
        var end = Toolkit.on(() -> aim(labelled(to)));
        robot.drag(start.orElseThrow().point()).dropTo(end.orElseThrow().point());
        Toolkit.run(() -> {});
    }

    private static Node labelled(String words) {
        return labels().stream()
                .filter(label -> label.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    /// A modifier may come first.
    public void press(KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) robot.release(keys[i]);
        Toolkit.run(() -> {});
    }

    void write(String text) {
        robot.write(text);
        Toolkit.run(() -> {});
    }

    /// Tab until the keyboard is where it is wanted.
    void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < 200; i++) {
            if (Toolkit.on(() -> focus().stream().anyMatch(wanted))) return;
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way there by Tab");
    }

    void tabTo(String words) {
        tabTo(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    /// Waits until the keyboard is at a thing of that style.
    void waitForFocus(String style) {
        Toolkit.until(() -> focus().stream().anyMatch(n -> n.getStyleClass().contains(style)));
    }

    private static List<Node> focus() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(window -> window.getScene().getFocusOwner())
                .filter(owner -> owner != null)
                .toList();
    }

    private static List<String> texts() {
        return nodes().stream().flatMap(node -> text(node).stream()).distinct().toList();
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Labeled label -> Optional.ofNullable(label.getText());
            case Text text -> Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    private static List<Labeled> labels() {
        return nodes().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(label -> label.getText() != null)
                .toList();
    }

    /// What is on the screen, window by window.
    private static List<Node> nodes() {
        var found = new ArrayList<Node>();
        for (var window : Window.getWindows()) {
            if (window.isShowing()) collect(window.getScene().getRoot(), found);
        }
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) return;
        found.add(node);
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /// One that stays where it is for a moment, scrolled into sight.
    private static Node resting(Predicate<Node> wanted) {
        var last = new AtomicReference<List<Object>>(List.of());
        Toolkit.until(() -> {
            var node = nodes().stream().filter(n -> !n.isDisabled()).filter(wanted).findFirst();
            node.ifPresent(Hands::scrollTo);
            var now = node.map(n -> List.<Object>of(n, n.localToScreen(n.getBoundsInLocal())));
            return now.isPresent() && last.getAndSet(now.get()).equals(now.get());
        });
        return (Node) last.get().getFirst();
    }

    private static void scrollTo(Node node) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) scroll(pane, node);
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        var content = requireNonNull(pane.getContent());
        Bounds inside = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double seen = pane.getViewportBounds().getHeight();
        double all = content.getBoundsInLocal().getHeight();
        double top = pane.getVvalue() * (all - seen);
        if (all <= seen || inside.getMinY() >= top && inside.getMaxY() <= top + seen) return;
        pane.setVvalue(Math.clamp((inside.getCenterY() - seen / 2) / (all - seen), 0, 1));
    }

    private boolean hits(Node node) {
        var hit = new AtomicReference<EventTarget>();
        EventHandler<MouseEvent> ear = press -> hit.set(press.getTarget());
        var aim = Toolkit.on(() -> aim(node));
        if (aim.isEmpty()) return false;
        var scene = aim.get().scene();
        Toolkit.run(() -> scene.addEventFilter(MouseEvent.MOUSE_PRESSED, ear));
        robot.clickOn(aim.get().point());
        return Toolkit.on(() -> {
            scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, ear);
            var at = hit.get() instanceof Node target ? target : null;
            while (at != null && !at.equals(node)) at = at.getParent();
            return at != null;
        });
    }

    private record Aim(Scene scene, Point2D point) {}

    /// The middle of what is to be seen of a thing; nothing if it is gone by now.
    private static Optional<Aim> aim(Node node) {
        var scene = node.getScene();
        if (scene == null || scene.getWindow() == null) return Optional.empty();
        var box = node.localToScene(node.getBoundsInLocal());
        double right = Math.min(box.getMaxX(), scene.getWidth());
        double bottom = Math.min(box.getMaxY(), scene.getHeight());
        double x = (Math.max(0, box.getMinX()) + right) / 2;
        double y = (Math.max(0, box.getMinY()) + bottom) / 2;
        return Optional.of(new Aim(scene, scene.getRoot().localToScreen(x, y)));
    }
}
