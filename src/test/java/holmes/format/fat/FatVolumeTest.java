package holmes.format.fat;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.device.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FatVolumeTest {

    /// Where mkfs.fat made one, on the third logical partition of a disk.
    private static final ByteRange PARTITION = ByteRange.of(67584L * 512, 20480L * 512);

    @Test
    void follows_a_chain_to_its_end_and_not_in_circles() throws Exception {
        var image = image();
        var volume = open(image);
        var file = entry(volume, image, "big.csv");
        var chain = volume.chain(file.first());

        assertThat(chain.sound()).isTrue();
        assertThat(chain.pieces()).hasSize((int) (file.size() / volume.cluster() + 1));

        int second = (int) (volume.table().start() + 2 * (file.first() + 1));
        image[second] = (byte) file.first();
        image[second + 1] = (byte) (file.first() >> 8);
        assertThat(open(image).chain(file.first()).sound()).isFalse();
        assertThat(open(image).chain(file.first()).pieces()).hasSize(2);
    }

    @Test
    void what_is_drawn_over_a_directory_are_the_names_that_are_read() throws Exception {
        var image = image();
        var root = open(image).rootPieces().pieces().getFirst();
        var bytes = MemorySegment.ofArray(image).asSlice(root.start(), root.length());

        var drawn = FatStructures.names(root.start(), bytes);

        var short8 = FatEntry.parse(bytes, false).stream().map(FatEntry::place).toList();
        assertThat(short8).isNotEmpty();
        assertThat(drawn)
                .filteredOn(s -> s.fields().equals(EntryFields.SHORT))
                .extracting(s -> s.offset() - root.start())
                .containsAll(short8);
        assertThat(drawn).extracting(Structure::name).contains("directory entry BIG.CSV");
    }

    @Test
    void takes_whatever_bytes_come() throws Exception {
        var sound = image();
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            var image = new byte[64 << 10];
            System.arraycopy(sound, 0, image, 0, image.length);
            for (int i = 0; i < 8; i++) {
                image[random.nextInt(round % 2 == 0 ? 90 : image.length)] = (byte) random.nextInt();
            }
            var volume = FatVolume.read(device(image)).present();
            if (volume.isEmpty()) continue;
            assertThat(volume.get().chain(random.nextInt(70_000)).pieces())
                    .hasSizeLessThanOrEqualTo((int) Math.min(1 << 28, volume.get().clusters()));
        }
        var noise = new byte[4096];
        random.nextBytes(noise);
        assertThat(FatEntry.parse(MemorySegment.ofArray(noise), true)).hasSizeLessThan(129);
    }

    private static FatEntry entry(FatVolume volume, byte[] image, String name) {
        var root = volume.rootPieces().pieces().getFirst();
        var bytes = MemorySegment.ofArray(image).asSlice(root.start(), root.length());
        return FatEntry.parse(bytes, false).stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FatVolume open(byte[] image) {
        return FatVolume.read(device(image)).present().orElseThrow();
    }

    private static byte[] image() throws Exception {
        return Fixtures.disk("mbr-logical", 0)
                .view(PARTITION.start(), PARTITION.length())
                .toArray(ValueLayout.JAVA_BYTE);
    }

    private static Memory device(byte[] image) {
        return new Memory("fat", MemorySegment.ofArray(image));
    }
}
