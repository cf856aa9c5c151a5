package holmes.ui.fx;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.prefs.Preferences;

/// What the window remembers from one day to the next: sizes, theme, recent cases. Never evidence,
/// never anything that an examination depends on.
public interface Settings {

    String get(String key, String otherwise);

    void put(String key, String value);

    default int number(String key, int otherwise) {
        try {
            return Integer.parseInt(get(key, ""));
        } catch (NumberFormatException _) {
            return otherwise;
        }
    }

    /// Forgotten when the program ends.
    static Settings inMemory() {
        return of(new ConcurrentHashMap<>());
    }

    private static Settings of(Map<String, String> map) {
        return new Settings() {
            @Override
            public String get(String key, String otherwise) {
                return map.getOrDefault(key, otherwise);
            }

            @Override
            public void put(String key, String value) {
                map.put(key, value);
            }
        };
    }

    /// Kept in the user's own preferences. What is too long for them is not kept.
    static KeptSettings of(Preferences preferences) {
        return new KeptSettings(preferences);
    }
}
