package holmes.casefile;

import holmes.device.Progress;
import holmes.stack.Layer;

/// The examiner looks at the bytes of a layer. What they see there is theirs to note.
public record Look(Layer layer) implements Request<Stated> {

    @Override
    public String kind() {
        return "look";
    }

    @Override
    public Stated perform(Bench bench, Progress progress) {
        bench.open(layer);
        return new Stated();
    }
}
