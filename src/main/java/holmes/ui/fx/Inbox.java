package holmes.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// News from any thread, handed to the screen's thread in order and in bundles: a thousand of them
/// cost one event.
public final class Inbox<T> {

    private final Lanes lanes;
    private final Consumer<List<T>> reader;
    private final ConcurrentLinkedQueue<T> unread = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean told = new AtomicBoolean();

    /// @param reader runs on the screen's thread
    public Inbox(Lanes lanes, Consumer<List<T>> reader) {
        this.lanes = lanes;
        this.reader = reader;
    }

    /// From any thread.
    public void post(T news) {
        unread.add(news);
        if (!told.getAndSet(true)) lanes.screen().execute(this::deliver);
    }

    private void deliver() {
        told.set(false);
        var bundle = new ArrayList<T>();
        for (T next = unread.poll(); next != null; next = unread.poll()) bundle.add(next);
        if (!bundle.isEmpty()) reader.accept(bundle);
    }
}
