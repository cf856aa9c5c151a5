package holmes.examine.survey;

import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import holmes.device.UnreadableException;
import holmes.finding.Reading;
import holmes.format.ext.ExtSuperblock;
import holmes.format.md.MdSuperblock;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads one device from end to end, once.
final class Surveyor {

    /// Superblocks are longer than a sector; a mark at the end of one part is read from the device.
    private static final int PART = 4 << 20;

    private static final int SECTOR = 512;
    private static final int EXT_MAGIC_AT = 56;
    private static final short EXT_MAGIC = (short) 0xef53;
    private static final int MD_MAGIC = 0xa92b4efc;
    private static final long LABELONE =
            MemorySegment.ofArray("LABELONE".getBytes(StandardCharsets.US_ASCII))
                    .get(Field.LONG_LE, 0);

    private final BlockDevice device;
    private final MessageDigest digest = Digests.sha256();
    private final List<SuperblockMark> superblocks = new ArrayList<>();
    private final List<ArrayMark> arrays = new ArrayList<>();
    private final List<LabelMark> labels = new ArrayList<>();
    private final List<ByteRange> unreadable = new ArrayList<>();

    private final Function<byte[], String> keep;
    private final Optional<RegionSummer> regions;
    private final long region;

    /// @param finest bytes of the smallest region that is summed up; absent if nothing is to be
    ///   kept
    Surveyor(BlockDevice device, Optional<Long> finest, Function<byte[], String> keep) {
        this.device = device;
        this.keep = keep;
        this.region = finest.map(bytes -> RegionSums.length(device.size(), bytes)).orElse(0L);
        this.regions = finest.map(_ -> new RegionSummer(region));
    }

    Landmarks run(Progress progress) throws Progress.Cancelled {
        for (long at = 0; at < device.size(); at += PART) {
            long length = Math.min(PART, device.size() - at);
            progress.report("surveying", length, 0);
            look(at, part(at, length));
        }
        var bad = new RangeSet(unreadable);
        var sha256 =
                bad.isEmpty()
                        ? Optional.of(Digests.hex(digest.digest()))
                        : Optional.<String>empty();
        return new Landmarks(
                device.size(),
                sha256,
                superblocks,
                arrays,
                labels,
                bad,
                regions.map(summer -> new RegionSums(region, keep.apply(summer.sums()))));
    }

    /// Bytes that cannot be read are zero here, which is no mark of anything, and are remembered.
    private MemorySegment part(long at, long length) {
        try {
            var part = device.view(at, length);
            if (unreadable.isEmpty()) digest.update(part.asByteBuffer());
            regions.ifPresent(summer -> summer.add(part, true));
            return part;
        } catch (UnreadableException e) {
            var part = MemorySegment.ofArray(new byte[(int) length]);
            for (var bad : Salvage.read(device, at, part).ranges()) {
                unreadable.add(ByteRange.of(at + bad.start(), bad.length()));
            }
            regions.ifPresent(summer -> summer.add(part, false));
            return part;
        }
    }

    private void look(long at, MemorySegment part) {
        for (long in = 0; in + SECTOR <= part.byteSize(); in += SECTOR) {
            int first = part.get(Field.INT_LE, in);
            if (first == MD_MAGIC || first == Integer.reverseBytes(MD_MAGIC)) array(at + in);
            if (part.get(Field.SHORT_LE, in + EXT_MAGIC_AT) == EXT_MAGIC) superblock(at + in);
            if (part.get(Field.LONG_LE, in) == LABELONE) label(at + in, part.asSlice(in, SECTOR));
        }
    }

    private void superblock(long offset) {
        var found = ExtSuperblock.parse(bytes(offset, ExtSuperblock.BYTES)).present();
        if (found.isEmpty()) return;
        var superblock = found.get();
        int group = superblock.groupNumber();
        superblocks.add(
                new SuperblockMark(
                        offset,
                        superblock.uuid(),
                        superblock.label(),
                        group,
                        superblock.geometry().superblockOffset(group),
                        superblock.blockSize(),
                        superblock.size(),
                        superblock.made()));
    }

    private void array(long offset) {
        if (MdSuperblock.parse(bytes(offset, MdSuperblock.SIZE), offset)
                instanceof Reading.Present<MdSuperblock>(var superblock, _)) {
            arrays.add(new ArrayMark(offset, superblock));
        }
    }

    /// Source: LVM2 `lib/label/label.h`, `struct label_header`, and `lib/format_text/layout.h`,
    /// `struct pv_header`: the volume's UUID is the first thing that the label's offset points to,
    /// the size of its device the second.
    private void label(long offset, MemorySegment sector) {
        long number = sector.get(Field.LONG_LE, 8);
        long header = Integer.toUnsignedLong(sector.get(Field.INT_LE, 20));
        if (number < 0 || number > 3 || header < 32 || header > SECTOR - 40) return;
        var uuid = Field.text("pv_uuid", (int) header, 32).in(sector);
        long size = Math.max(0, sector.get(Field.LONG_LE, header + 32));
        labels.add(new LabelMark(offset, number, dashed(uuid), size));
    }

    /// LVM writes 32 characters as 6-4-4-4-4-4-6.
    private static String dashed(String uuid) {
        if (uuid.length() != 32) return uuid;
        var dashed = new StringBuilder(uuid);
        for (int at : new int[] {26, 22, 18, 14, 10, 6}) dashed.insert(at, '-');
        return dashed.toString();
    }

    private MemorySegment bytes(long offset, long length) {
        try {
            return device.view(offset, Math.min(length, device.size() - offset));
        } catch (UnreadableException e) {
            return MemorySegment.NULL;
        }
    }
}
