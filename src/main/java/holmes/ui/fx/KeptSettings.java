package holmes.ui.fx;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/// Settings in the user's own preferences, read once and written in the background: preferences
/// make whoever asks wait while they are brought to the disk.
public final class KeptSettings implements Settings {

    private static final System.Logger LOG = System.getLogger("holmes.ui");

    private final Preferences preferences;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    KeptSettings(Preferences preferences) {
        this.preferences = preferences;
        try {
            for (var key : preferences.keys()) values.put(key, preferences.get(key, ""));
        } catch (BackingStoreException e) {
            LOG.log(System.Logger.Level.INFO, "what the window remembers cannot be read", e);
        }
    }

    @Override
    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    @Override
    public synchronized void put(String key, String value) {
        if (value.length() > Preferences.MAX_VALUE_LENGTH) return;
        if (value.equals(values.put(key, value))) return;
        written = written.thenRunAsync(() -> preferences.put(key, value));
    }

    /// Waits until all that was put is written.
    public void keep() {
        CompletableFuture<Void> last;
        synchronized (this) {
            last = written;
        }
        last.join();
    }
}
