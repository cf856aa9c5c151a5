package holmes.format.ext;

import holmes.device.BlockDevice;
import holmes.device.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A device on which ext file systems were made, perhaps several times: what each mkfs left, the
/// one that ran last first.
///
/// @param device the whole of it; a branch with what only a journal still has of superblocks
/// @param generations the one that was made last first; nested ones (in image files) among them
public record ExtVolume(BlockDevice device, List<ExtGeneration> generations) {

    public ExtVolume {
        generations = List.copyOf(generations);
    }

    /// Reads the whole device once, looking for superblocks.
    public static ExtVolume examine(BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        var journals = new ArrayList<Long>();
        var found = new ArrayList<>(ExtSearch.scan(device, journals, progress));
        var offsets = found.stream().map(ExtProbe.Found::offset).toList();
        // A damaged copy at its usual place is one all the same.
        for (var usual : ExtProbe.usualPlaces(device)) {
            if (!offsets.contains(usual.offset())) found.add(usual);
        }
        var rescue = JournalRescue.of(device, found, journals);
        found.addAll(0, rescue.found());
        return new ExtVolume(rescue.device(), Generations.of(found));
    }

    /// Looks at the usual places only: some dozen reads, enough for a file system that is whole.
    public static ExtVolume glance(BlockDevice device) {
        return new ExtVolume(device, Generations.of(ExtProbe.usualPlaces(device)));
    }

    /// The generation that has most to give back, opened: the one with most inodes in use among
    /// those that start on this device and are not inside a file of another. After an mkfs that was
    /// cut short that is the old file system, on a sound device the only one.
    ///
    /// @param foreign as for {@link #open}
    public Optional<ExtTree> richest(JournalUse journal, Suspects foreign, Progress progress)
            throws Progress.Cancelled {
        var trees = new ArrayList<ExtTree>();
        var largest = Comparator.comparingLong((ExtGeneration g) -> -g.superblock().size());
        for (var generation : generations.stream().sorted(largest).toList()) {
            boolean inside = trees.stream().anyMatch(tree -> isInside(generation, tree));
            if (generation.start() < 0 || inside) continue;
            trees.add(open(generation, journal, foreign, progress));
        }
        return trees.stream().max(Comparator.comparingLong(ExtTree::inodes));
    }

    private static boolean isInside(ExtGeneration generation, ExtTree tree) {
        long offset = generation.start() - tree.generation().start();
        return ImageFiles.hold(tree.fileSystem(), offset, generation.superblock().size());
    }

    /// Opens a generation, with what the newer ones have overwritten of it in doubt.
    ///
    /// @param foreign what other layers are known to have overwritten, in bytes of the device
    /// @throws holmes.bytes.Refused if it starts before the device does
    public ExtTree open(
            ExtGeneration generation, JournalUse journal, Suspects foreign, Progress progress)
            throws Progress.Cancelled {
        return TreeOpener.open(this, generation, journal, foreign, progress);
    }
}
