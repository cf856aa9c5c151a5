package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.casefile.Case;
import holmes.casefile.MemoryStore;
import holmes.casefile.Store;
import holmes.device.Progress;
import holmes.examine.identify.Identify;
import holmes.guide.Evidence;
import holmes.stack.Layer;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTest {

    private final AtomicInteger contents = new AtomicInteger();
    private final AtomicInteger rows = new AtomicInteger();

    @TempDir Path folder;
    private Case file;
    private Layer disk;

    @BeforeEach
    void open() throws Exception {
        var image = folder.resolve("disk.img");
        Files.write(
                image, Fixtures.disk("gpt-3", 0).view(0, 1 << 20).toArray(ValueLayout.JAVA_BYTE));
        file = Case.open(counted(new MemoryStore()), Evidence.MEDIA, Clock.systemUTC());
        disk = file.take(image.toString(), Progress.NONE).medium();
    }

    @AfterEach
    void close() {
        file.close();
    }

    /// Counts what is read of a store.
    private Store counted(Store store) {
        return (Store)
                Proxy.newProxyInstance(
                        Store.class.getClassLoader(),
                        new Class<?>[] {Store.class},
                        (_, method, arguments) -> {
                            try {
                                var result = method.invoke(store, arguments);
                                if (method.getName().equals("content")) contents.incrementAndGet();
                                if (method.getName().equals("after")) {
                                    rows.addAndGet(((List<?>) result).size());
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Test
    void a_look_after_something_was_added_reads_only_that() throws Exception {
        for (int i = 0; i < 50; i++) file.perform(new Identify(disk), Progress.NONE);
        var known = new Knowledge(file);
        assertThat(known.identified()).containsOnlyKeys(disk);
        contents.set(0);
        rows.set(0);

        file.perform(new Identify(disk), Progress.NONE);
        assertThat(known.identified()).containsOnlyKeys(disk);
        assertThat(known.done("identify")).hasSize(51);

        assertThat(contents.get()).isEqualTo(1);
        assertThat(rows.get()).isEqualTo(1);
    }

    @Test
    void what_was_not_done_is_not_known() throws Exception {
        var known = new Knowledge(file);
        assertThat(known.done("identify")).isEmpty();
        try {
            file.perform(new Identify(new Layer.Medium("nowhere")), Progress.NONE);
        } catch (holmes.bytes.Refused _) {
            // That is the point.
        }
        file.perform(new Identify(disk), Progress.NONE);

        assertThat(known.done("identify")).hasSize(1);
        assertThat(known.identified()).containsOnlyKeys(disk);
    }
}
