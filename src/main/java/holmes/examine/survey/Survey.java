package holmes.examine.survey;

import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.Parallel;
import holmes.stack.Layer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Reads media from end to end, each once, several at a time.
///
/// @param media whole disks or images, in the order of the outcome
/// @param finest bytes of the smallest region that is summed up by itself, a power of two: with it
///   the case keeps sums of regions and the bytes of what was found. Absent in cases of earlier
///   versions, whose outcomes must stay as they were.
public record Survey(List<Layer> media, Optional<Long> finest) implements Request<List<Landmarks>> {

    /// Small enough that a flipped bit is located well, large enough that sums need little room.
    private static final long FINEST = 64 << 10;

    public Survey {
        media = List.copyOf(media);
        if (finest.filter(bytes -> bytes < 512 || Long.bitCount(bytes) != 1).isPresent()) {
            throw new Refused("A region has a power of two of bytes, 512 or more");
        }
    }

    /// With sums of regions.
    public static Survey of(List<Layer> media) {
        return new Survey(media, Optional.of(FINEST));
    }

    @Override
    public String kind() {
        return "survey";
    }

    @Override
    public List<Landmarks> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var devices = media.stream().map(bench::open).toList();
        long total = devices.stream().mapToLong(device -> device.size()).sum();
        var done = new AtomicLong();
        Progress sum = (what, bytes, _) -> progress.report(what, done.addAndGet(bytes), total);
        return Parallel.map(devices, device -> new Surveyor(device, finest, bench::keep).run(sum));
    }
}
