package holmes.ui;

import holmes.casefile.Media;
import holmes.device.BlockDevice;
import holmes.device.Place;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/// Holds every read of the evidence while it is shut: work takes as long as a test wants.
final class Gate implements UnaryOperator<Media.Specimen> {

    private final AtomicBoolean shut = new AtomicBoolean();

    void shut() {
        shut.set(true);
    }

    void open() {
        shut.set(false);
    }

    @Override
    public Media.Specimen apply(Media.Specimen opened) {
        return new Media.Specimen(
                opened.name(),
                opened.model(),
                opened.serial(),
                opened.wwn(),
                new Held(opened.device(), shut));
    }

    private record Held(BlockDevice disk, AtomicBoolean shut) implements BlockDevice {

        @Override
        public long size() {
            return disk.size();
        }

        @Override
        public void read(long offset, MemorySegment target) throws UnreadableException {
            while (shut.get()) Toolkit.pause(5);
            disk.read(offset, target);
        }

        @Override
        public List<Place> trace(long offset) {
            return disk.trace(offset);
        }

        @Override
        public void close() {
            disk.close();
        }
    }
}
