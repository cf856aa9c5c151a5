package holmes.examine.volumes;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.lvm.FoundText;
import holmes.format.lvm.MetadataText;
import holmes.format.lvm.TextCarver;
import holmes.format.lvm.VolumeGroup;
import holmes.stack.Layer;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Takes one text of a volume group as it stands, letter by letter: for tools that want the text
/// and not what it says.
///
/// @param layer that holds it
/// @param offset bytes from the layer's start to that of the text
/// @param group its UUID
public record ReadText(Layer layer, long offset, String group, long seqno)
        implements Request<ReadText.Text> {

    /// @param sha256 of its bytes
    public record Text(String sha256, String text) {}

    @Override
    public String kind() {
        return "read-lvm-text";
    }

    @Override
    public Text perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(layer);
        long length = Math.min(MetadataText.MAX_LENGTH, device.size() - offset);
        if (offset < 0 || length <= 0) throw new Refused("There is no byte " + offset + ".");
        var window = device.window(ByteRange.of(offset, length));
        var search = TextCarver.carve(window, progress);
        var found =
                search.texts().stream()
                        .filter(this::isIt)
                        .findFirst()
                        .orElseThrow(() ->
                                new Refused("No whole text of the group lies there any more."));
        try {
            var place = found.places().getFirst();
            var bytes = window.view(place.start(), place.length()).toArray(ValueLayout.JAVA_BYTE);
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Text(Digests.sha256(bytes), text.toString());
        } catch (UnreadableException e) {
            throw new Refused("The text cannot be read: " + e.getMessage(), e);
        } catch (CharacterCodingException e) {
            throw new Refused("The text has bytes that are no UTF-8.", e);
        }
    }

    private boolean isIt(FoundText found) {
        return found.places().getFirst().start() == 0
                && found.text().groupWhole()
                && found.text().group().filter(this::isOf).isPresent();
    }

    private boolean isOf(VolumeGroup vg) {
        return vg.uuid().equals(group) && vg.seqno() == seqno;
    }
}
