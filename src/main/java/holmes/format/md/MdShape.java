package holmes.format.md;

/// How an array deals its data to its members.
///
/// @param level 0, 1, 4, 5, 6, 10, or -1 linear, -4 multipath, -5 faulty
/// @param layout the number as stored; its meaning depends on the level
/// @param chunk bytes; 0 where the level has none
/// @param raidDisks members that hold data, spares not counted; 0 if the number is impossible
/// @param componentSize bytes that the array uses of each member; 0 if each has its own size
public record MdShape(int level, int layout, long chunk, int raidDisks, long componentSize) {

    /// The level as `mdadm` and `/proc/mdstat` name it.
    public String levelName() {
        return switch (level) {
            case -1 -> "linear";
            case -4 -> "multipath";
            case -5 -> "faulty";
            default -> "raid" + level;
        };
    }

    /// RAID10: how many copies lie in neighbouring slots. Source: `md(4)`, "RAID10".
    public int near() {
        return layout & 0xff;
    }

    /// RAID10: how many copies lie far apart, or in the next stripe if [#offset].
    public int far() {
        return layout >> 8 & 0xff;
    }

    /// RAID10: whether the far copies lie in the stripe that follows.
    public boolean offset() {
        return (layout & 0x10000) != 0;
    }

    /// RAID10: whether far copies stay within sets of slots, as no mdadm has made them. Source:
    /// Linux `drivers/md/raid10.c`, `setup_geo`.
    public boolean inSets() {
        return layout >> 17 != 0;
    }

    /// The layout as `mdadm` writes it; empty for a level that has none.
    public String layoutName() {
        return switch (level) {
            case 5 -> parity(layout);
            case 6 -> layout >= 16 && layout <= 19 ? parity(layout - 16) + "-6" : parity(layout);
            case 10 -> copies();
            default -> "";
        };
    }

    private String copies() {
        var distant = (offset() ? "offset=" : "far=") + far();
        if (far() == 1) return "near=" + near();
        return near() == 1 ? distant : "near=" + near() + ", " + distant;
    }

    /// Source: Linux `drivers/md/raid5.h`, `ALGORITHM_*`.
    private static String parity(int algorithm) {
        return switch (algorithm) {
            case 0 -> "left-asymmetric";
            case 1 -> "right-asymmetric";
            case 2 -> "left-symmetric";
            case 3 -> "right-symmetric";
            case 4 -> "parity-first";
            case 5 -> "parity-last";
            case 8 -> "ddf-zero-restart";
            case 9 -> "ddf-N-restart";
            case 10 -> "ddf-N-continue";
            case 20 -> "parity-first-6";
            default -> "algorithm " + algorithm;
        };
    }
}
