package holmes.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/// JavaFX for a class of tests: started before it; after it every window is gone, so that none gets
/// the clicks of another class. What failed on the screen's thread fails the class.
public final class OnScreen implements BeforeAllCallback, AfterAllCallback {

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        uncaught.clear();
        Toolkit.run(() ->
                Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.add(e)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(this::hide));
        if (uncaught.isEmpty()) return;
        var failure = new AssertionError(uncaught.size() + " uncaught on the screen's thread");
        uncaught.stream().limit(3).forEach(failure::addSuppressed);
        throw failure;
    }

    /// One that cannot be hidden shall not keep the others.
    private void hide(Window window) {
        try {
            window.hide();
        } catch (RuntimeException e) {
            uncaught.add(e);
        }
    }
}
