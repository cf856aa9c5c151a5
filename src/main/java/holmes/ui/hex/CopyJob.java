package holmes.ui.hex;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.report.words.Words;
import holmes.ui.fx.Worker;
import java.lang.foreign.MemorySegment;

/// Reads a selection and writes it as text, beside the screen.
///
/// @param range bytes of the device
public record CopyJob(BlockDevice device, ByteRange range, CopyAs form)
        implements Worker.Job<String> {

    /// What a clipboard takes without trouble.
    public static final long MOST = 1 << 20;

    @Override
    public String run(Progress progress) throws Progress.Cancelled {
        if (range.length() > MOST) {
            throw new Refused(
                    "The selection has %s; at most %s go to the clipboard."
                            .formatted(Words.bytes(range.length()), Words.size(MOST)));
        }
        progress.report("Reading the selection", 0, range.length());
        var bytes = new byte[(int) range.length()];
        var unreadable = Salvage.read(device, range.start(), MemorySegment.ofArray(bytes));
        return form.write(bytes, unreadable);
    }
}
