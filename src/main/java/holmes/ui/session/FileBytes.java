package holmes.ui.session;

import holmes.ui.files.Found;
import holmes.ui.hex.HexModel;
import java.util.function.Consumer;

/// Shows where a file, or the names in a directory, lie on the volume: their first bytes.
record FileBytes(FileContents contents, Sights sights, HexModel hex) implements Consumer<Found> {

    @Override
    public void accept(Found file) {
        contents.layer(file)
                .ifPresent(layer ->
                        hex.choose(
                                sights.offer(layer),
                                (_, progress) -> contents.place(file, progress)));
    }
}
