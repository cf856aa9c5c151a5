package holmes.format.md;

import static holmes.bytes.Field.le16;
import static holmes.bytes.Field.le32;
import static holmes.bytes.Field.le64;
import static holmes.bytes.Field.text;
import static holmes.bytes.Field.u8;
import static holmes.bytes.Field.uuid;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A version 1 superblock: little-endian, 256 bytes and then 2 for each member's role.
///
/// Source: `struct mdp_superblock_1`, Linux `include/uapi/linux/raid/md_p.h`.
public final class Md1 {

    static final Field<Long> FEATURE_MAP = le32("feature_map", 8);
    static final Field<UUID> SET_UUID = uuid("set_uuid", 16);
    static final Field<String> SET_NAME = text("set_name", 32, 32);
    static final Field<Long> CTIME = le64("ctime", 64);
    static final Field<Long> LEVEL = le32("level", 72);
    static final Field<Long> LAYOUT = le32("layout", 76);
    static final Field<Long> SIZE = le64("size", 80);
    static final Field<Long> CHUNK_SIZE = le32("chunksize", 88);
    static final Field<Long> RAID_DISKS = le32("raid_disks", 92);
    static final Field<Long> BITMAP_OFFSET = le32("bitmap_offset", 96);
    static final Field<Integer> PPL_OFFSET = le16("ppl.offset", 96);
    static final Field<Long> NEW_LEVEL = le32("new_level", 100);
    static final Field<Long> RESHAPE_POSITION = le64("reshape_position", 104);
    static final Field<Long> DELTA_DISKS = le32("delta_disks", 112);
    static final Field<Long> NEW_LAYOUT = le32("new_layout", 116);
    static final Field<Long> NEW_CHUNK = le32("new_chunk", 120);
    static final Field<Long> NEW_OFFSET = le32("new_offset", 124);
    static final Field<Long> DATA_OFFSET = le64("data_offset", 128);
    static final Field<Long> DATA_SIZE = le64("data_size", 136);
    static final Field<Long> SUPER_OFFSET = le64("super_offset", 144);
    static final Field<Long> RECOVERY_OFFSET = le64("recovery_offset", 152);
    static final Field<Long> DEV_NUMBER = le32("dev_number", 160);
    static final Field<Long> CORRECTED = le32("cnt_corrected_read", 164);
    static final Field<UUID> DEVICE_UUID = uuid("device_uuid", 168);
    static final Field<Integer> BBLOG_SHIFT = u8("bblog_shift", 185);
    static final Field<Integer> BBLOG_SIZE = le16("bblog_size", 186);
    static final Field<Long> BBLOG_OFFSET = le32("bblog_offset", 188);
    static final Field<Long> UTIME = le64("utime", 192);
    static final Field<Long> EVENTS = le64("events", 200);
    static final Field<Long> RESYNC_OFFSET = le64("resync_offset", 208);
    static final Field<Long> CHECKSUM = le32("sb_csum", 216);
    static final Field<Long> MAX_DEV = le32("max_dev", 220);
    static final int DEV_ROLES = 256;

    /// Every field that Holmes reads, for the hex view.
    public static final List<Field<?>> FIELDS =
            List.of(
                    FEATURE_MAP,
                    SET_UUID,
                    SET_NAME,
                    CTIME,
                    LEVEL,
                    LAYOUT,
                    SIZE,
                    CHUNK_SIZE,
                    RAID_DISKS,
                    BITMAP_OFFSET,
                    NEW_LEVEL,
                    RESHAPE_POSITION,
                    DELTA_DISKS,
                    NEW_LAYOUT,
                    NEW_CHUNK,
                    NEW_OFFSET,
                    DATA_OFFSET,
                    DATA_SIZE,
                    SUPER_OFFSET,
                    RECOVERY_OFFSET,
                    DEV_NUMBER,
                    CORRECTED,
                    DEVICE_UUID,
                    BBLOG_SHIFT,
                    BBLOG_SIZE,
                    BBLOG_OFFSET,
                    UTIME,
                    EVENTS,
                    RESYNC_OFFSET,
                    CHECKSUM,
                    MAX_DEV);

    /// The same, and the roles that this superblock gives.
    ///
    /// @param block as for parsing
    public static List<Field<?>> fields(MemorySegment block) {
        var fields = new ArrayList<>(FIELDS);
        long count = Math.min(MAX_DEV.in(block), MAX_ROLES);
        for (int i = 0; i < count && role(i).offset() + 2 <= block.byteSize(); i++) {
            fields.add(role(i));
        }
        return fields;
    }

    private static Field<Integer> role(int number) {
        return le16("dev_roles[" + number + "]", DEV_ROLES + 2 * number);
    }

    /// What fits into 4 KiB. Source: mdadm `super1.c`, `MAX_DEVS`.
    private static final int MAX_ROLES = (MdSuperblock.SIZE - DEV_ROLES) / 2;

    private final MemorySegment block;
    private final long offset;
    private final Checks checks;
    private final long features;

    private Md1(MemorySegment block, long offset) {
        this.block = block;
        this.offset = offset;
        checks = new Checks(block);
        features = FEATURE_MAP.in(block);
    }

    /// @param bytes at least 256, as a rule [MdSuperblock#SIZE]
    /// @param offset where they lie on the member, in bytes
    public static Reading<MdSuperblock> parse(MemorySegment bytes, long offset) {
        return new Md1(bytes, offset).read();
    }

    private Reading<MdSuperblock> read() {
        long roles = MAX_DEV.in(block);
        if (DEV_ROLES + 2 * roles <= block.byteSize() && roles <= MAX_ROLES) {
            var summed = block.asSlice(0, DEV_ROLES + 2 * roles);
            checks.expect(CHECKSUM, MdChecksum.of(summed, Field.INT_LE, CHECKSUM.offset()));
        } else {
            checks.add(MAX_DEV.name(), "at most " + MAX_ROLES, Long.toString(roles));
        }
        checks.expect(SUPER_OFFSET, offset >> 9);
        if ((features & ~MdFeature.KNOWN) != 0) {
            checks.add(FEATURE_MAP.name(), "known bits", "0x" + Long.toHexString(features));
        }
        var superblock =
                new MdSuperblock(
                        version(),
                        SET_UUID.in(block),
                        Optional.of(DEVICE_UUID.in(block)),
                        SET_NAME.in(block),
                        shape(),
                        data(),
                        member((int) Math.min(roles, MAX_ROLES)),
                        state(),
                        MdFeature.of(features),
                        reshape(),
                        bitmap(),
                        badBlocks());
        return new Reading.Present<>(superblock, checks.anomalies());
    }

    /// By the place for the two that have a fixed one, else by what it says of its place.
    private String version() {
        if (offset == 0) return "1.1";
        if (offset == MdSuperblocks.PLACE_1_2) return "1.2";
        return switch (signed(SUPER_OFFSET)) {
            case 0 -> "1.1";
            case (int) (MdSuperblocks.PLACE_1_2 >> 9) -> "1.2";
            default -> "1.0";
        };
    }

    private MdShape shape() {
        return new MdShape(
                signed(LEVEL),
                signed(LAYOUT),
                CHUNK_SIZE.in(block) << 9,
                raidDisks(),
                Sectors.bytes(SIZE.name(), SIZE.in(block), checks).orElse(0L));
    }

    private int raidDisks() {
        long disks = RAID_DISKS.in(block);
        if (disks <= MAX_ROLES) return (int) disks;
        checks.add(RAID_DISKS.name(), "at most " + MAX_ROLES, Long.toString(disks));
        return 0;
    }

    private Optional<ByteRange> data() {
        return Sectors.range(
                DATA_OFFSET.name(), DATA_OFFSET.in(block), DATA_SIZE.in(block), checks);
    }

    private MdMember member(int maxDev) {
        var roles = new ArrayList<MdRole>();
        for (int i = 0; i < maxDev && DEV_ROLES + 2 * i + 2 <= block.byteSize(); i++) {
            roles.add(MdRole.of(role(i).in(block)));
        }
        long number = DEV_NUMBER.in(block);
        if (number < roles.size()) return new MdMember(number, roles.get((int) number), roles);
        checks.add(DEV_NUMBER.name(), "less than " + roles.size(), Long.toString(number));
        return new MdMember(number, new MdRole.Spare(), roles);
    }

    private MdState state() {
        long resync = RESYNC_OFFSET.in(block);
        boolean clean = resync == -1;
        return new MdState(
                time(CTIME.in(block)),
                time(UTIME.in(block)),
                EVENTS.in(block),
                clean,
                clean ? Optional.empty() : Sectors.bytes(RESYNC_OFFSET.name(), resync, checks),
                MdFeature.RECOVERY_OFFSET.in(features)
                        ? Sectors.bytes(RECOVERY_OFFSET.name(), RECOVERY_OFFSET.in(block), checks)
                        : Optional.empty(),
                CORRECTED.in(block));
    }

    /// Seconds in the lower 40 bits, microseconds above.
    private static Instant time(long stored) {
        return Instant.ofEpochSecond(stored & 0xff_ffff_ffffL, (stored >>> 40) * 1000);
    }

    private Optional<MdReshape> reshape() {
        if (!MdFeature.RESHAPE_ACTIVE.in(features)) return Optional.empty();
        int delta = signed(DELTA_DISKS);
        int disks = (int) Math.min(RAID_DISKS.in(block), MAX_ROLES);
        long size = SIZE.in(block) << 9;
        var from =
                new MdShape(
                        signed(LEVEL),
                        signed(LAYOUT),
                        CHUNK_SIZE.in(block) << 9,
                        disks - Math.clamp(delta, -MAX_ROLES, MAX_ROLES),
                        size);
        var to =
                new MdShape(
                        signed(NEW_LEVEL),
                        signed(NEW_LAYOUT),
                        NEW_CHUNK.in(block) << 9,
                        disks,
                        size);
        boolean backwards = MdFeature.RESHAPE_BACKWARDS.in(features);
        boolean moves = MdFeature.NEW_OFFSET.in(features);
        long shift = moves ? signed(NEW_OFFSET) * 512L : 0;
        return Sectors.bytes(RESHAPE_POSITION.name(), RESHAPE_POSITION.in(block), checks)
                .map(position -> new MdReshape(position, from, to, backwards, shift));
    }

    /// The offsets of bitmap and log count from the superblock and may be negative.
    private Optional<Long> bitmap() {
        if (MdFeature.PPL.in(features) || MdFeature.MULTIPLE_PPLS.in(features)) {
            short sectors = PPL_OFFSET.in(block).shortValue();
            return behind(PPL_OFFSET.name(), sectors);
        }
        if (!MdFeature.BITMAP_OFFSET.in(features)) return Optional.empty();
        return behind(BITMAP_OFFSET.name(), signed(BITMAP_OFFSET));
    }

    private Optional<MdBadBlocks.Log> badBlocks() {
        int size = BBLOG_SIZE.in(block);
        if (size == 0) return Optional.empty();
        int shift = BBLOG_SHIFT.in(block);
        return behind(BBLOG_OFFSET.name(), signed(BBLOG_OFFSET))
                .map(at -> new MdBadBlocks.Log(ByteRange.of(at, size * 512L), shift));
    }

    private int signed(Field<Long> field) {
        return field.in(block).intValue();
    }

    private Optional<Long> behind(String field, long sectors) {
        return Sectors.bytes(field, (offset >> 9) + sectors, checks);
    }
}
