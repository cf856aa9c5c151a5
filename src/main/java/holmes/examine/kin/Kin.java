package holmes.examine.kin;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.UnreadableException;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Interim grouping by hashes of 4 KiB blocks.
public record Kin(List<Layer> members) implements Request<List<Kin.Group>> {

    public Kin {
        members = List.copyOf(members);
    }

    /// @param members indexes
    /// @param differing ranges in which any two differ
    public record Group(List<Integer> members, RangeSet differing, long matching, long weighted) {
        public Group {
            members = List.copyOf(members);
        }
    }

    @Override
    public String kind() {
        return "kin";
    }

    @Override
    public List<Group> perform(Bench bench, Progress progress) throws Progress.Cancelled {
        int n = members.size();
        var devices = members.stream().map(bench::open).toList();
        long size = devices.stream().mapToLong(BlockDevice::size).min().orElse(0);
        int blocks = (int) (size / 4096);
        var hashes = new long[n][];
        for (int i = 0; i < n; i++) hashes[i] = hashes(devices.get(i), blocks);
        var seen = new HashMap<Long, Integer>();
        for (var of : hashes) {
            for (long h : of) if (h != 0) seen.merge(h, 1, Integer::sum);
        }
        var matching = new long[n][n];
        var weighted = new long[n];
        for (int b = 0; b < blocks; b++) {
            for (int i = 0; i < n; i++) {
                if (hashes[i][b] == 0) continue;
                weighted[i]++;
                for (int j = 0; j < n; j++) {
                    if (j != i && hashes[i][b] == hashes[j][b]) matching[i][j]++;
                }
            }
        }
        var group = new int[n];
        java.util.Arrays.setAll(group, i -> i);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long less = Math.min(weighted[i], weighted[j]);
                boolean best = less > 0 && matching[i][j] * 2 > less;
                if (best) {
                    int from = group[j];
                    int to = group[i];
                    for (int k = 0; k < n; k++) if (group[k] == from) group[k] = to;
                }
            }
        }
        var groups = new ArrayList<Group>();
        for (int g = 0; g < n; g++) {
            var of = new ArrayList<Integer>();
            for (int i = 0; i < n; i++) if (group[i] == g) of.add(i);
            if (of.isEmpty()) continue;
            var differing = new ArrayList<ByteRange>();
            for (int b = 0; b < blocks; b++) {
                for (int i : of) {
                    if (hashes[i][b] != hashes[of.getFirst()][b]) {
                        differing.add(ByteRange.of(b * 4096L, 4096));
                        break;
                    }
                }
            }
            int a = of.getFirst();
            int z = of.getLast();
            groups.add(new Group(of, new RangeSet(differing), matching[a][z], weighted[a]));
        }
        groups.sort((x, y) -> x.members().getFirst() - y.members().getFirst());
        return List.copyOf(groups);
    }

    private static long[] hashes(BlockDevice device, int blocks) {
        var hashes = new long[blocks];
        for (int b = 0; b < blocks; b++) {
            try {
                var view = device.view(b * 4096L, 4096);
                long first = view.get(holmes.bytes.Field.LONG_LE, 0);
                boolean uniform = true;
                long h = 1125899906842597L;
                for (int i = 0; i < 4096; i += 8) {
                    long v = view.get(holmes.bytes.Field.LONG_LE, i);
                    uniform &= v == first;
                    h = 31 * h + v;
                }
                hashes[b] = uniform ? 0 : h;
            } catch (UnreadableException e) {
                hashes[b] = 0;
            }
        }
        return hashes;
    }
}
