package holmes.guide;

import holmes.device.Progress;
import java.util.List;

/// Which of several disks with the same content is to be read.
public interface Ranking {

    /// @param order indexes of the disks, the one to read first
    /// @param ties how many of the first nothing tells apart; 1 if the first is the best
    /// @param said what is known of each disk, in the order in which they were given: the verdict
    ///   first, then its reasons, one sentence each
    /// @param rule what decided, or why nothing did
    /// @param unknown indexes of disks of whose health nothing is known
    record Choice(
            List<Integer> order,
            int ties,
            List<List<String>> said,
            String rule,
            List<Integer> unknown) {
        public Choice {
            order = List.copyOf(order);
            said = said.stream().map(List::copyOf).toList();
            unknown = List.copyOf(unknown);
        }
    }

    Choice among(List<Disk> disks) throws Progress.Cancelled;
}
