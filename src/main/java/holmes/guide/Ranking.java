package holmes.guide;

import holmes.device.Progress;
import java.util.List;

/// Which of several disks with the same content is to be read.
public interface Ranking {

    /// @param best index of the disk to read
    /// @param why what decided, one sentence each
    /// @param tie whether nothing decided
    record Choice(int best, List<String> why, boolean tie) {
        public Choice {
            why = List.copyOf(why);
        }
    }

    Choice among(List<Disk> disks) throws Progress.Cancelled;
}
