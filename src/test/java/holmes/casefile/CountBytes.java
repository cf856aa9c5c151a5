package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.lang.foreign.MemorySegment;

/// The simplest examination: how often does a value occur?
public record CountBytes(Layer layer, int value) implements Request<CountBytes.Outcome> {

    public record Outcome(long times, String label) {}

    @Override
    public String kind() {
        return "count-bytes";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        if (value > 255) throw new Refused("No byte is " + value + ".");
        if (value < 0) throw new IllegalStateException("a bug");
        var device = bench.open(layer);
        progress.report("counting", 0, device.size());
        var bytes = new byte[(int) device.size()];
        try {
            device.read(0, MemorySegment.ofArray(bytes));
        } catch (UnreadableException e) {
            throw new Refused(e.getMessage(), e);
        }
        long times = 0;
        for (byte b : bytes) if (Byte.toUnsignedInt(b) == value) times++;
        var label = layer instanceof Layer.Medium medium ? bench.label(medium) : "a stack";
        return new Outcome(times, label);
    }
}
