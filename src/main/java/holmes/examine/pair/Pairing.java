package holmes.examine.pair;

import holmes.bytes.ByteRange;
import holmes.examine.compare.Comparison;
import java.util.List;

/// Which devices are copies of each other, and how well that is known. Devices are named by their
/// place in the request, counted from 0.
///
/// @param exact whether every byte was compared, or only a sample of blocks
/// @param groups mirrors, each device in one group at most
/// @param alone devices without a partner here
/// @param identical devices that hold the same bytes throughout: found by an exact search only
/// @param ties devices that have two partners equally good; then neither makes a group
/// @param agreements where two devices agree, members of one group or not
public record Pairing(
        boolean exact,
        List<Group> groups,
        List<Alone> alone,
        List<Identical> identical,
        List<Tie> ties,
        List<Agreement> agreements) {

    /// Devices that are mirrors of each other.
    ///
    /// @param starts where the common content starts on each member, in bytes: 0 as a rule
    /// @param confidence of the two members that agree least, the part of the blocks with weight
    ///   that are the same: 1 if all are
    /// @param matchingBlocks of these two
    /// @param weightedBlocks of these two: blocks with content that is neither blank nor repeated
    /// @param nextBest the largest such part that a member has with a device outside of the group
    /// @param comparison byte by byte, in the order of the members; of a sampled search all zero
    public record Group(
            List<Integer> members,
            List<Long> starts,
            double confidence,
            long matchingBlocks,
            long weightedBlocks,
            double nextBest,
            Comparison comparison) {

        public Group {
            members = List.copyOf(members);
            starts = List.copyOf(starts);
        }
    }

    /// @param nearest the device it agrees with most, -1 if with none
    /// @param share of the blocks with weight that are the same on both
    public record Alone(int device, int nearest, double share) {}

    /// @param certain whether the bytes that name the member of an array are among those that are
    ///   the same: then they are copies of one disk and no mirrors. Without such bytes, mirrors
    ///   that lost their metadata look no different from copies.
    public record Identical(List<Integer> devices, boolean certain) {

        public Identical {
            devices = List.copyOf(devices);
        }
    }

    /// @param share of the blocks with weight that are the same
    public record Tie(int left, int right, double share) {}

    /// @param shift how many bytes later the same content lies on `right`: 0 as a rule
    /// @param ranges where they agree, ascending, from where the common content starts; whole MiB,
    ///   or the sampled places; empty if they agree in blocks scattered over many regions
    public record Agreement(
            int left,
            int right,
            long shift,
            long matchingBlocks,
            long weightedBlocks,
            List<ByteRange> ranges) {

        public Agreement {
            ranges = List.copyOf(ranges);
        }
    }

    public Pairing {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
        identical = List.copyOf(identical);
        ties = List.copyOf(ties);
        agreements = List.copyOf(agreements);
    }
}
