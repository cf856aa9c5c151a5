package holmes.format.signature;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Checksums;
import holmes.bytes.Field;
import holmes.device.Glance;
import holmes.device.Memory;
import holmes.finding.Anomaly;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is expected of the fixtures is what `blkid` printed for them. Many kinds have no fixture
/// here; `CorpusTest` has images of most.
class KindTest {

    private static final int ROUNDS = 40;

    @Test
    void reads_ext_by_its_features() {
        var disk = new Glance(Fixtures.disk("raid1-090", 0));

        assertThat(Ext.KIND.on(disk).map(Signature::type)).contains("ext3");
        assertThat(Ext.KIND.on(disk).map(Signature::version)).contains("1.0");
    }

    @Test
    void tells_the_generations_of_ext_apart() {
        assertThat(ext(0, 0, 0, 0)).isEqualTo("ext2");
        assertThat(ext(4, 0x2, 0x3, 0)).isEqualTo("ext3");
        assertThat(ext(4, 0x42, 0x3, 0)).isEqualTo("ext4");
        assertThat(ext(0, 0x2, 0x8, 0)).isEqualTo("ext4");
        assertThat(ext(4, 0x42, 0x3, 4)).isEqualTo("ext4dev");
        assertThat(ext(0, 0x8, 0, 0)).isEqualTo("jbd");
    }

    @Test
    void doubts_ext_with_a_wrong_checksum() {
        var image = extSuperblock(4, 0x42, 0x400, 0);

        var found = Ext.KIND.on(glance(image)).orElseThrow();

        assertThat(found.type()).isEqualTo("ext4");
        assertThat(found.doubtful()).isTrue();
        assertThat(found.anomalies())
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.field()).isEqualTo("s_checksum"));
    }

    @Test
    void reads_fat_with_its_label() {
        var partition = Fixtures.disk("mbr-logical", 0).from(67584 * 512);

        var found = Fat.KIND.on(new Glance(partition)).orElseThrow();

        assertThat(found.type()).isEqualTo("vfat");
        assertThat(found.version()).isEqualTo("FAT16");
        assertThat(found.size()).isEqualTo(20468 * 512);
    }

    @Test
    void does_not_take_a_partition_table_for_fat() {
        assertThat(Fat.KIND.on(new Glance(Fixtures.disk("mbr-logical", 0)))).isEmpty();
    }

    @Test
    void reads_the_label_of_a_physical_volume() {
        var image = MemorySegment.ofArray(new byte[64 << 10]);
        put(image, 512, "LABELONE");
        image.set(Field.LONG_LE, 520, 1);
        image.set(Field.INT_LE, 532, 32);
        put(image, 536, "LVM2 001");
        put(image, 544, "Vynv4kAPH8xQERHSBb8VJ3SvFFPB5O1U");
        image.set(Field.LONG_LE, 576, 1 << 20);
        var crc = Checksums.crc32Raw(0xf597a6cfL, image.asSlice(532, 492));
        image.set(Field.INT_LE, 528, (int) crc);

        var found = Lvm.LVM2.on(glance(image)).orElseThrow();

        assertThat(found)
                .isEqualTo(
                        Signature.of("LVM2_member", Usage.RAID, 512)
                                .version("LVM2 001")
                                .uuid("Vynv4k-APH8-xQER-HSBb-8VJ3-SvFF-PB5O1U")
                                .size(1 << 20));
    }

    @Test
    void doubts_a_physical_volume_that_lies_elsewhere() {
        var image = MemorySegment.ofArray(new byte[64 << 10]);
        put(image, 0, "LABELONE");
        image.set(Field.LONG_LE, 8, 1);
        image.set(Field.INT_LE, 20, 32);
        put(image, 24, "LVM2 001");

        var found = Lvm.LVM2.on(glance(image)).orElseThrow();

        assertThat(found.doubtful()).isTrue();
        assertThat(found.anomalies())
                .extracting(Anomaly::field)
                .containsExactly("crc_xl", "sector_xl");
    }

    @Test
    void every_kind_survives_noise_behind_its_magic() {
        var bytes = new byte[65 << 20];
        var image = MemorySegment.ofArray(bytes);
        kinds().forEach(kind -> {
            for (int seed = 0; seed < ROUNDS; seed++) noise(kind, image, new Random(seed));
        });
    }

    @Test
    void every_kind_survives_devices_that_end_too_soon() {
        var sizes = List.of(0, 1, 100, 511, 512, 1023, 1025, 4096, 32773, 70_000);
        kinds().forEach(kind -> {
            for (int size : sizes) {
                var image = MemorySegment.ofArray(new byte[size]);
                plant(kind, image, new Random(size));
                assertThat(kind.on(glance(image))).isNotNull();
            }
        });
    }

    /// Noise where superblocks lie, with small numbers among it, for wild ones are soon refused.
    private static void noise(Kind kind, MemorySegment image, Random random) {
        for (long at :
                new long[] {0, 8 << 10, 32 << 10, 64 << 10, 1 << 20, 2 << 20, (65 << 20) - 8192}) {
            for (int i = 0; i < 4096; i += 4) {
                int word = random.nextBoolean() ? random.nextInt(64) : random.nextInt();
                image.set(Field.INT_LE, at + i, word);
            }
        }
        plant(kind, image, random);
        assertThat(kind.on(glance(image))).isNotNull();
    }

    private static void plant(Kind kind, MemorySegment image, Random random) {
        if (kind.magics().isEmpty()) return;
        var magic = kind.magics().get(random.nextInt(kind.magics().size()));
        long at = magic.place(glance(image));
        if (at < 0 || at + magic.bytes().byteSize() > image.byteSize()) return;
        MemorySegment.copy(magic.bytes(), 0, image, at, magic.bytes().byteSize());
    }

    private static Stream<Kind> kinds() {
        return Stream.of(
                        Signatures.FIRMWARE_RAIDS,
                        Signatures.BLOCK_LAYERS,
                        Signatures.FILE_SYSTEMS,
                        Signatures.LAST_RESORTS,
                        DiskLabels.ALL)
                .flatMap(List::stream);
    }

    private static String ext(int compat, int incompat, int roCompat, int flags) {
        var image = extSuperblock(compat, incompat, roCompat, flags);
        return Optional.of(glance(image)).flatMap(Ext.KIND::on).map(Signature::type).orElse("");
    }

    private static MemorySegment extSuperblock(int compat, int incompat, int roCompat, int flags) {
        var image = MemorySegment.ofArray(new byte[64 << 10]);
        image.set(Field.SHORT_LE, 1024 + 56, (short) 0xef53);
        image.set(Field.INT_LE, 1024 + 92, compat);
        image.set(Field.INT_LE, 1024 + 96, incompat);
        image.set(Field.INT_LE, 1024 + 100, roCompat);
        image.set(Field.INT_LE, 1024 + 352, flags);
        return image;
    }

    private static Glance glance(MemorySegment image) {
        return new Glance(new Memory("image", image));
    }

    private static void put(MemorySegment image, int at, String text) {
        var bytes = MemorySegment.ofArray(text.getBytes(StandardCharsets.US_ASCII));
        MemorySegment.copy(bytes, 0, image, at, bytes.byteSize());
    }
}
