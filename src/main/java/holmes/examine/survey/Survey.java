package holmes.examine.survey;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.Parallel;
import holmes.stack.Layer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Reads media from end to end, each once, several at a time.
///
/// @param media whole disks or images, in the order of the outcome
public record Survey(List<Layer> media) implements Request<List<Landmarks>> {

    public Survey {
        media = List.copyOf(media);
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
        return Parallel.map(devices, device -> new Surveyor(device).run(sum));
    }
}
