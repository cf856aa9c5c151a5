package holmes.ui.hex;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Salvage;
import holmes.ui.fx.Lanes;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// A few pages of a device, fetched in the background, the ones on screen first.
///
/// All methods belong to the screen's thread and never wait. One read is under way at a time; what
/// is asked for next replaces what was wanted before, so flying over a disk leaves no queue behind.
public final class Pages {

    /// Instead of a byte: the medium withholds it.
    public static final int UNREADABLE = -1;

    /// Instead of a byte: it is being read.
    public static final int UNREAD = -2;

    static final int PAGE = 64 * 1024;
    private static final int KEPT = 64;

    /// @param bytes as read; what is unreadable in it holds nothing of meaning
    /// @param unreadable counted from the start of the page
    record Page(MemorySegment bytes, RangeSet unreadable) {}

    private final BlockDevice device;
    private final Lanes lanes;
    private final Map<Long, Page> kept = new Newest();
    private final ReadOnlyLongWrapper arrived = new ReadOnlyLongWrapper();
    private List<Long> wanted = List.of();
    private boolean reading;

    public Pages(BlockDevice device, Lanes lanes) {
        this.device = device;
        this.lanes = lanes;
    }

    /// How many pages have come in: changes when there is something new to draw.
    public ReadOnlyLongProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    /// The byte at `offset`: 0 to 255, {@link #UNREADABLE} or {@link #UNREAD}.
    public int cell(long offset) {
        var page = kept.get(offset / PAGE);
        if (page == null) return UNREAD;
        int inside = (int) (offset % PAGE);
        if (page.unreadable.contains(inside)) return UNREADABLE;
        return Byte.toUnsignedInt(page.bytes.get(JAVA_BYTE, inside));
    }

    /// Some bytes of one page, if they were read and all are there.
    Optional<MemorySegment> bytes(ByteRange range) {
        var page = kept.get(range.start() / PAGE);
        if (page == null) return Optional.empty();
        var inside = ByteRange.of(range.start() % PAGE, range.length());
        if (inside.end() > page.bytes.byteSize()) return Optional.empty();
        if (!page.unreadable.within(inside).isEmpty()) return Optional.empty();
        return Optional.of(page.bytes.asSlice(inside.start(), inside.length()));
    }

    /// What is on screen now, and so should be read before anything else.
    public void want(ByteRange range) {
        if (range.isEmpty()) return;
        long first = range.start() / PAGE;
        long last = (range.end() - 1) / PAGE;
        wanted = LongStream.rangeClosed(first, Math.min(last, first + KEPT / 2)).boxed().toList();
        fetch();
    }

    private void fetch() {
        if (reading) return;
        var next = wanted.stream().filter(page -> !kept.containsKey(page)).findFirst();
        if (next.isEmpty()) return;
        long page = next.get();
        reading = true;
        lanes.background()
                .execute(() -> {
                    var read = read(page * PAGE);
                    lanes.screen().execute(() -> keep(page, read));
                });
    }

    private void keep(long number, Page page) {
        reading = false;
        kept.put(number, page);
        arrived.set(arrived.get() + 1);
        fetch();
    }

    private Page read(long offset) {
        int length = (int) Math.min(PAGE, device.size() - offset);
        var bytes = MemorySegment.ofArray(new byte[length]);
        try {
            return new Page(bytes, Salvage.read(device, offset, bytes));
        } catch (RuntimeException _) {
            // A handle that was closed meanwhile, say. Nothing was read: nothing is shown.
            return new Page(bytes, RangeSet.of(ByteRange.of(0, length)));
        }
    }

    private static final class Newest extends LinkedHashMap<Long, Page> {
        private static final long serialVersionUID = 1;

        Newest() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Page> eldest) {
            return size() > KEPT;
        }
    }
}
