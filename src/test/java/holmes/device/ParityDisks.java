package holmes.device;

import java.util.ArrayList;
import java.util.List;

/// Writes arrays with parity as the manuals draw them: row by row, chunk by chunk, with parity that
/// walks over the disks. Knows nothing of the composers.
public final class ParityDisks {

    private ParityDisks() {}

    /// @param array whole rows of data
    /// @param layout mdadm's name, for instance `left-symmetric`
    /// @return the disks' bytes
    public static byte[][] write(byte[] array, int level, String layout, int disks, int chunk) {
        boolean lone = layout.endsWith("-6");
        // A RAID5 on all disks but the last, which holds Q.
        int walking = level == 6 && lone ? disks - 1 : disks;
        int perRow = disks - (level == 6 ? 2 : 1);
        int rows = array.length / chunk / perRow;
        var written = new byte[disks][rows * chunk];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            int p = parity(layout, level, walking, disks, row);
            int q = level < 6 ? -1 : lone ? disks - 1 : second(layout, p, disks);
            var order = dataOrder(layout, p, q, walking, level, lone);
            for (int disk : order) {
                System.arraycopy(array, at, written[disk], row * chunk, chunk);
                at += chunk;
            }
            var data = new ArrayList<>(order);
            sum(written, data, p, row * chunk, chunk);
            if (q >= 0) syndrome(written, layout, p, q, row * chunk, chunk);
        }
        return written;
    }

    private static int parity(String layout, int level, int walking, int disks, int row) {
        if (layout.startsWith("parity-first")) return 0;
        if (layout.startsWith("parity-last") || level == 4)
            return level == 6 ? disks - 2 : disks - 1;
        if (layout.startsWith("right") || layout.equals("ddf-zero-restart")) {
            int p = 0;
            for (int i = 0; i < row; i++) p = p + 1 == walking ? 0 : p + 1;
            return p;
        }
        int p = layout.equals("ddf-N-restart") ? walking - 2 : walking - 1;
        for (int i = 0; i < row; i++) p = p == 0 ? walking - 1 : p - 1;
        return p;
    }

    private static int second(String layout, int p, int disks) {
        if (layout.equals("ddf-N-continue")) return p == 0 ? disks - 1 : p - 1;
        return p + 1 == disks ? 0 : p + 1;
    }

    private static List<Integer> dataOrder(
            String layout, int p, int q, int walking, int level, boolean lone) {
        var order = new ArrayList<Integer>();
        int start = 0;
        if (layout.contains("-symmetric") || layout.equals("ddf-N-continue")) start = p + 1;
        for (int i = 0; i < walking; i++) {
            int disk = (start + i) % walking;
            if (disk != p && disk != q) order.add(disk);
        }
        return order;
    }

    private static void sum(byte[][] disks, List<Integer> data, int p, int from, int chunk) {
        for (int i = from; i < from + chunk; i++) {
            int sum = 0;
            for (int disk : data) sum ^= disks[disk][i];
            disks[p][i] = (byte) sum;
        }
    }

    /// By Horner's rule, the last of the data first. Linux counts the data from the disk behind Q,
    /// DDF from the first disk, with nothing where the parity is.
    private static void syndrome(byte[][] disks, String layout, int p, int q, int from, int chunk) {
        boolean ddf = layout.startsWith("ddf");
        var factors = new ArrayList<Integer>();
        for (int i = 1; i <= disks.length; i++) {
            int disk = ddf ? i - 1 : (q + i) % disks.length;
            boolean parity = disk == p || disk == q;
            if (ddf) factors.add(parity ? -1 : disk);
            else if (!parity) factors.add(disk);
        }
        for (int i = from; i < from + chunk; i++) {
            int value = 0;
            for (int disk : factors.reversed()) {
                value <<= 1;
                if (value > 0xff) value ^= 0x11d;
                if (disk >= 0) value ^= disks[disk][i] & 0xff;
            }
            disks[q][i] = (byte) value;
        }
    }
}
