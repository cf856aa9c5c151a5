package holmes.ui.session;

import holmes.bytes.ByteRange;
import holmes.device.Progress;
import holmes.ui.files.Found;
import holmes.ui.hex.HexModel;
import java.util.function.Consumer;

/// Shows where a file, or the names in a directory, lie on the volume: their first bytes.
record FileBytes(FileContents contents, Sights sights, HexModel hex) implements Consumer<Found> {

    @Override
    public void accept(Found file) {
        contents.layer(file)
                .ifPresent(layer ->
                        hex.choose(sights.offer(layer), (_, progress) -> shown(file, progress)));
    }

    /// Of a directory its first byte alone: what is selected covers the names that are drawn there.
    private ByteRange shown(Found file, Progress progress) throws Progress.Cancelled {
        var place = contents.place(file, progress);
        return file.type().equals("d") ? ByteRange.of(place.start(), 1) : place;
    }
}
