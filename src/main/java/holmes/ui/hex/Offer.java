package holmes.ui.hex;

import holmes.stack.Layer;
import holmes.ui.fx.Worker;

/// Something that can be looked at, once it is opened.
///
/// @param name for people
/// @param opener runs in the background
public record Offer(String name, Layer layer, Worker.Job<Source> opener) {

    @Override
    public String toString() {
        return name;
    }
}
