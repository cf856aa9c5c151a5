package holmes.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;

class KeptSettingsTest {

    private final Stored stored = new Stored();

    @Test
    void what_was_kept_is_there_the_next_day() {
        var today = Settings.of(stored);
        today.put("theme", "DARK");
        today.put("theme", "LIGHT");
        today.keep();

        assertThat(Settings.of(stored).get("theme", "")).isEqualTo("LIGHT");
    }

    @Test
    void nobody_waits_for_preferences_that_are_busy() {
        var settings = Settings.of(stored);
        stored.busy = new CountDownLatch(1);

        settings.put("screen", "Log");
        assertThat(settings.get("screen", "")).isEqualTo("Log");
        assertThat(stored.values).isEmpty();

        stored.busy.countDown();
        settings.keep();
        assertThat(stored.values).containsEntry("screen", "Log");
    }

    @Test
    void what_is_too_long_is_not_kept() {
        var settings = Settings.of(stored);
        settings.put("columns", "1".repeat(Preferences.MAX_VALUE_LENGTH + 1));
        settings.keep();

        assertThat(settings.get("columns", "none")).isEqualTo("none");
        assertThat(stored.values).isEmpty();
    }

    /// Preferences that take their time, if they are told to.
    private static final class Stored extends AbstractPreferences {

        private final Map<String, String> values = new HashMap<>();
        private volatile CountDownLatch busy = new CountDownLatch(0);

        Stored() {
            super(null, "");
        }

        @Override
        protected void putSpi(String key, String value) {
            try {
                busy.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            values.put(key, value);
        }

        @Override
        protected String getSpi(String key) {
            return values.get(key);
        }

        @Override
        protected void removeSpi(String key) {
            values.remove(key);
        }

        @Override
        protected void removeNodeSpi() {}

        @Override
        protected String[] keysSpi() {
            return values.keySet().toArray(String[]::new);
        }

        @Override
        protected String[] childrenNamesSpi() {
            return new String[0];
        }

        @Override
        protected AbstractPreferences childSpi(String name) {
            throw new AssertionError(name);
        }

        @Override
        protected void syncSpi() {}

        @Override
        protected void flushSpi() {}
    }
}
