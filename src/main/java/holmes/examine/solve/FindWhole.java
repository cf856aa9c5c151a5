package holmes.examine.solve;

import holmes.bytes.ByteRange;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.format.ext.ExtSuperblock;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds the ext file systems that lie on one layer in one piece, wherever they start: what a lost
/// partition table pointed to, or what a plain mirror holds.
///
/// Copies of a superblock agree on a start if the file system is in one piece; its directories then
/// begin where their inodes say. On a member of a striped array they do not.
///
/// @param superblocks byte offsets on the layer at which copies of superblocks were seen
public record FindWhole(Layer layer, List<Long> superblocks) implements Request<List<WholeSystem>> {

    private static final int MOST_STARTS = 6;

    public FindWhole {
        superblocks = List.copyOf(superblocks);
    }

    @Override
    public String kind() {
        return "find-file-systems";
    }

    /// The copies that claim one start.
    private record Claim(long start, Set<Integer> groups, ExtSuperblock first) {}

    @Override
    public List<WholeSystem> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        var device = bench.open(layer);
        var claims = new TreeMap<String, TreeMap<Long, Claim>>();
        for (long offset : superblocks) {
            var superblock = superblock(device, offset);
            if (superblock.isEmpty()) continue;
            int group = superblock.get().groupNumber();
            long start = offset - superblock.get().geometry().superblockOffset(group);
            if (start < 0) continue;
            claims.computeIfAbsent(superblock.get().uuid().toString(), _ -> new TreeMap<>())
                    .computeIfAbsent(
                            start, _ -> new Claim(start, new HashSet<>(), superblock.get()))
                    .groups()
                    .add(group);
        }
        var found = new ArrayList<WholeSystem>();
        for (var system : claims.values()) {
            progress.report("looking for file systems", found.size(), claims.size());
            best(device, system).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(WholeSystem::range));
        return List.copyOf(found);
    }

    private static Optional<WholeSystem> best(BlockDevice device, TreeMap<Long, Claim> claims) {
        var candidates =
                claims.values().stream()
                        .sorted(Comparator.comparingInt(c -> -c.groups().size()))
                        .limit(MOST_STARTS)
                        .map(claim -> system(device, claim))
                        .filter(FindWhole::holds);
        return candidates.max(
                Comparator.<WholeSystem>comparingInt(s -> s.directories().agree())
                        .thenComparingInt(WholeSystem::copies)
                        .thenComparingLong(s -> -s.range().start()));
    }

    private static WholeSystem system(BlockDevice device, Claim claim) {
        var superblock = claim.first();
        long length = Math.min(superblock.size(), device.size() - claim.start());
        return new WholeSystem(
                superblock.uuid(),
                superblock.label(),
                ByteRange.of(claim.start(), length),
                superblock.made(),
                claim.groups().size(),
                TreeCheck.count(device, claim.start(), superblock));
    }

    /// Three directories in their place are no accident, nor are two copies of a superblock in
    /// theirs, as long as not more directories are elsewhere.
    private static boolean holds(WholeSystem system) {
        var directories = system.directories();
        if (directories.against() * 2 > directories.agree()) return false;
        return directories.agree() >= 3 || system.copies() >= 2 || directories.looked() > 0;
    }

    private static Optional<ExtSuperblock> superblock(BlockDevice device, long offset) {
        if (offset < 0 || offset + ExtSuperblock.BYTES > device.size()) return Optional.empty();
        try {
            return ExtSuperblock.parse(device.view(offset, ExtSuperblock.BYTES)).present();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
