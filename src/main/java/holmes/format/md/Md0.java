package holmes.format.md;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.finding.Anomaly;
import holmes.finding.Checks;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A version 0.90 superblock: 4096 bytes as 1024 words of 32 bits in the byte order of the machine
/// that wrote it. Source: `mdp_super_t`, Linux `include/uapi/linux/raid/md_p.h`.
public final class Md0 {

    public static final Md0 LITTLE_ENDIAN = new Md0(false);
    public static final Md0 BIG_ENDIAN = new Md0(true);

    private static final int DISKS = 27;
    private static final int DISK_WORDS = 32;
    private static final int FIRST_DISK = 128;
    private static final int THIS_DISK = FIRST_DISK + DISKS * DISK_WORDS;

    /// The minor version during a reshape, so that kernels that know of none keep away.
    private static final int RESHAPING = 91;

    private static final int STATE_CLEAN = 1;
    private static final int STATE_BITMAP = 1 << 8;
    private static final int DISK_FAULTY = 1;
    private static final int DISK_ACTIVE_OR_SYNC = 1 << 1 | 1 << 2;
    private static final int DISK_REMOVED = 1 << 3;

    private final boolean bigEndian;
    private final List<Field<?>> fields = new ArrayList<>();

    private final Field<Long> minor = word("minor_version", 2);
    private final Field<Long> patch = word("patch_version", 3);
    private final Field<Long> uuid0 = word("set_uuid0", 5);
    private final Field<Long> ctime = word("ctime", 6);
    private final Field<Long> level = word("level", 7);
    private final Field<Long> size = word("size", 8);
    private final Field<Long> raidDisks = word("raid_disks", 10);
    private final Field<Long> uuid1 = word("set_uuid1", 13);
    private final Field<Long> uuid2 = word("set_uuid2", 14);
    private final Field<Long> uuid3 = word("set_uuid3", 15);
    private final Field<Long> utime = word("utime", 32);
    private final Field<Long> state = word("state", 33);
    private final Field<Long> checksum = word("sb_csum", 38);
    private final Field<Long> events = twoWords("events", 39);
    private final Field<Long> recoveryCheckpoint = word("recovery_cp", 43);
    private final Field<Long> reshapePosition = twoWords("reshape_position", 44);
    private final Field<Long> newLevel = word("new_level", 46);
    private final Field<Long> deltaDisks = word("delta_disks", 47);
    private final Field<Long> newLayout = word("new_layout", 48);
    private final Field<Long> newChunk = word("new_chunk", 49);
    private final Field<Long> layout = word("layout", 64);
    private final Field<Long> chunkSize = word("chunk_size", 65);
    private final List<Disk> disks = new ArrayList<>();
    private final Disk thisDisk = new Disk("this_disk", THIS_DISK);

    private Md0(boolean bigEndian) {
        this.bigEndian = bigEndian;
        super();
        for (int i = 0; i < DISKS; i++) {
            disks.add(new Disk("disks[" + i + "]", FIRST_DISK + i * DISK_WORDS));
        }
    }

    /// Every field that Holmes reads, for the hex view.
    public List<Field<?>> fields() {
        return List.copyOf(fields);
    }

    /// @param bytes [MdSuperblock#SIZE] of them
    /// @param offset where they lie on the member, in bytes: the data ends there
    public Reading<MdSuperblock> parse(MemorySegment bytes, long offset) {
        if (bytes.byteSize() < MdSuperblock.SIZE) {
            var short0 = new Anomaly("mdp_super_t", "4096 bytes", bytes.byteSize() + " bytes");
            return new Reading.Garbled<>(List.of(short0));
        }
        var block = bytes.asSlice(0, MdSuperblock.SIZE);
        var checks = new Checks(block);
        checks.expect(checksum, MdChecksum.of(block, order(), checksum.offset()));
        long version = minor.in(block);
        if (version != RESHAPING) checks.expect(minor, 90L);
        var said = version + "." + patch.in(block);
        var superblock =
                new MdSuperblock(
                        "0." + said,
                        array(block),
                        Optional.empty(),
                        "",
                        shape(block, checks),
                        Optional.of(ByteRange.of(0, offset)),
                        member(block, checks),
                        state(block),
                        List.of(),
                        version == RESHAPING ? reshape(block, checks) : Optional.empty(),
                        bitmap(block, offset),
                        Optional.empty());
        return new Reading.Present<>(superblock, checks.anomalies());
    }

    private UUID array(MemorySegment block) {
        return new UUID(
                uuid0.in(block) << 32 | uuid1.in(block), uuid2.in(block) << 32 | uuid3.in(block));
    }

    private MdShape shape(MemorySegment block, Checks checks) {
        long disks = raidDisks.in(block);
        if (disks > DISKS) checks.add(raidDisks.name(), "at most 27", Long.toString(disks));
        return new MdShape(
                level.in(block).intValue(),
                layout.in(block).intValue(),
                chunkSize.in(block),
                disks > DISKS ? 0 : (int) disks,
                size.in(block) << 10);
    }

    private MdMember member(MemorySegment block, Checks checks) {
        var roles = new ArrayList<MdRole>();
        int used = DISKS;
        while (used > 0 && disks.get(used - 1).isBlank(block)) used--;
        for (var disk : disks.subList(0, used)) roles.add(disk.role(block, checks));
        return new MdMember(thisDisk.number.in(block), thisDisk.role(block, checks), roles);
    }

    private MdState state(MemorySegment block) {
        boolean clean = (state.in(block) & STATE_CLEAN) != 0;
        return new MdState(
                Instant.ofEpochSecond(ctime.in(block)),
                Instant.ofEpochSecond(utime.in(block)),
                events.in(block),
                clean,
                clean ? Optional.empty() : Optional.of(recoveryCheckpoint.in(block) << 9),
                Optional.empty(),
                0);
    }

    private Optional<MdReshape> reshape(MemorySegment block, Checks checks) {
        var now = shape(block, new Checks(block));
        int delta = deltaDisks.in(block).intValue();
        int before = now.raidDisks() - Math.clamp(delta, -DISKS, DISKS);
        var from = new MdShape(now.level(), now.layout(), now.chunk(), before, now.componentSize());
        var to =
                new MdShape(
                        newLevel.in(block).intValue(),
                        newLayout.in(block).intValue(),
                        newChunk.in(block),
                        now.raidDisks(),
                        now.componentSize());
        return Sectors.bytes(reshapePosition.name(), reshapePosition.in(block), checks)
                .map(position -> new MdReshape(position, from, to, delta < 0, 0));
    }

    /// Behind the superblock, in what is left of its 64 KiB. Source: mdadm `super0.c`.
    private Optional<Long> bitmap(MemorySegment block, long offset) {
        boolean present = (state.in(block) & STATE_BITMAP) != 0;
        return present ? Optional.of(offset + MdSuperblock.SIZE) : Optional.empty();
    }

    private java.lang.foreign.ValueLayout.OfInt order() {
        return bigEndian ? Field.INT_BE : Field.INT_LE;
    }

    private Field<Long> word(String name, int index) {
        return keep(bigEndian ? Field.be32(name, 4 * index) : Field.le32(name, 4 * index));
    }

    /// Two words of which the more significant one comes first on big-endian machines.
    private Field<Long> twoWords(String name, int index) {
        return keep(bigEndian ? Field.be64(name, 4 * index) : Field.le64(name, 4 * index));
    }

    private <T> Field<T> keep(Field<T> field) {
        fields.add(field);
        return field;
    }

    /// `mdp_disk_t`, 32 words.
    private final class Disk {

        private final Field<Long> number;
        private final Field<Long> major;
        private final Field<Long> minor;
        private final Field<Long> slot;
        private final Field<Long> flags;

        Disk(String name, int index) {
            number = word(name + ".number", index);
            major = word(name + ".major", index + 1);
            minor = word(name + ".minor", index + 2);
            slot = word(name + ".raid_disk", index + 3);
            flags = word(name + ".state", index + 4);
        }

        boolean isBlank(MemorySegment block) {
            return number.in(block) == 0
                    && major.in(block) == 0
                    && minor.in(block) == 0
                    && slot.in(block) == 0
                    && flags.in(block) == 0;
        }

        MdRole role(MemorySegment block, Checks checks) {
            long state = flags.in(block);
            if ((state & (DISK_FAULTY | DISK_REMOVED)) != 0) return new MdRole.Faulty();
            if ((state & DISK_ACTIVE_OR_SYNC) == 0) return new MdRole.Spare();
            long at = slot.in(block);
            if (at < DISKS) return new MdRole.Active((int) at);
            checks.add(slot.name(), "less than " + DISKS, String.format(Locale.ROOT, "%d", at));
            return new MdRole.Spare();
        }
    }
}
