package holmes.examine.volumes;

import holmes.bytes.ByteRange;
import holmes.device.ParityLayout;
import holmes.format.lvm.Segment;
import holmes.stack.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Puts the images of a RAID volume together, as the kernel's raid target does.
///
/// In LVM `raid4` has its parity on the first image, and `raid6` is DDF's. Source: Linux
/// `drivers/md/dm-raid.c`, `raid_types`; LVM2 `lib/metadata/segtype.h`.
///
/// @param images with what was being rebuilt taken out
/// @param length bytes of the segment
record RaidImages(Segment.Raid raid, List<Piece> images, long length) {

    private static final Map<String, ParityLayout> PARITY =
            Map.ofEntries(
                    Map.entry("raid4", ParityLayout.RAID5_PARITY_FIRST),
                    Map.entry("raid5", ParityLayout.RAID5_LEFT_SYMMETRIC),
                    Map.entry("raid5_n", ParityLayout.RAID5_PARITY_LAST),
                    Map.entry("raid5_la", ParityLayout.RAID5_LEFT_ASYMMETRIC),
                    Map.entry("raid5_ra", ParityLayout.RAID5_RIGHT_ASYMMETRIC),
                    Map.entry("raid5_ls", ParityLayout.RAID5_LEFT_SYMMETRIC),
                    Map.entry("raid5_rs", ParityLayout.RAID5_RIGHT_SYMMETRIC),
                    Map.entry("raid6", ParityLayout.RAID6_ZERO_RESTART),
                    Map.entry("raid6_zr", ParityLayout.RAID6_ZERO_RESTART),
                    Map.entry("raid6_nr", ParityLayout.RAID6_N_RESTART),
                    Map.entry("raid6_nc", ParityLayout.RAID6_N_CONTINUE),
                    Map.entry("raid6_n_6", ParityLayout.RAID6_PARITY_LAST),
                    Map.entry("raid6_la_6", ParityLayout.RAID6_LEFT_ASYMMETRIC_6),
                    Map.entry("raid6_ra_6", ParityLayout.RAID6_RIGHT_ASYMMETRIC_6),
                    Map.entry("raid6_ls_6", ParityLayout.RAID6_LEFT_SYMMETRIC_6),
                    Map.entry("raid6_rs_6", ParityLayout.RAID6_RIGHT_SYMMETRIC_6));

    private static final int COPIES = 2;

    RaidImages {
        images = List.copyOf(images);
    }

    /// @throws Unmappable if the type is not read or its numbers do not fit
    Piece piece(List<String> remarks) {
        long chunk = raid.stripeSize();
        if (chunk <= 0) throw new Unmappable("its stripe size is not sound");
        var layout = Optional.ofNullable(PARITY.get(raid.type()));
        if (layout.isPresent()) return withParity(layout.get(), remarks);
        return switch (raid.type()) {
            case "raid0", "raid0_meta" -> Piece.striped(cut(images.size()), chunk);
            case "raid10", "raid10_near" -> copies();
            default -> throw new Unmappable("type " + raid.type() + " is not read");
        };
    }

    /// All images, each with its share of the segment.
    private List<Piece> cut(int data) {
        if (data < 1 || length % data != 0 || length / data % raid.stripeSize() != 0) {
            throw new Unmappable("its extents do not divide into its images");
        }
        var share = ByteRange.of(0, length / data);
        return images.stream().map(image -> image.slice(share)).toList();
    }

    private Piece withParity(ParityLayout layout, List<String> remarks) {
        var cut = cut(images.size() - layout.parities());
        int broken = (int) cut.stream().filter(piece -> piece.absent() > 0).count();
        boolean rebuilt = broken <= layout.parities();
        if (broken > 0 && rebuilt) {
            remarks.add(
                    "What is missing of "
                            + (broken == 1 ? "an image" : broken + " images")
                            + " is rebuilt from parity.");
        }
        long absent = cut.stream().mapToLong(Piece::absent).sum();
        var layer = new Layer.Parity(layers(cut), layout, raid.stripeSize());
        return new Piece(layer, length, rebuilt ? 0 : Math.min(absent, length), parts(cut));
    }

    private Piece copies() {
        int slots = images.size();
        // Each image holds as much as any other, and everything lies on two of them.
        if (length * COPIES % slots != 0) throw new Unmappable("its images do not fit its extents");
        var share = ByteRange.of(0, length * COPIES / slots);
        var cut = images.stream().map(image -> image.slice(share)).toList();
        var whole =
                IntStream.range(0, slots).filter(i -> cut.get(i).absent() == 0).boxed().toList();
        long absent =
                slots % COPIES == 0
                        ? IntStream.range(0, slots / COPIES)
                                .mapToLong(set ->
                                        Math.min(
                                                cut.get(COPIES * set).absent(),
                                                cut.get(COPIES * set + 1).absent()))
                                .sum()
                        : cut.stream().mapToLong(Piece::absent).sum();
        var layer = new Layer.NearMirrored(layers(cut), COPIES, raid.stripeSize(), whole);
        return new Piece(layer, length, Math.min(absent, length), parts(cut));
    }

    /// One of which nothing is there is nothing.
    private List<Layer> layers(List<Piece> cut) {
        var layers = new ArrayList<Layer>();
        for (int i = 0; i < cut.size(); i++) {
            var piece = cut.get(i);
            boolean gone = piece.absent() == piece.size();
            var name = raid.images().get(i).image();
            layers.add(gone ? new Layer.Absent(name, piece.size()) : piece.layer());
        }
        return layers;
    }

    private static long parts(List<Piece> cut) {
        return 1 + cut.stream().mapToLong(Piece::parts).sum();
    }
}
