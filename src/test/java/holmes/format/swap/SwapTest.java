package holmes.format.swap;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.Mutations;
import holmes.bytes.Field;
import holmes.finding.Reading;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SwapTest {

    private static final UUID ID = UUID.fromString("01020304-0506-0708-090a-0b0c0d0e0f10");

    @Test
    void reads_what_mkswap_wrote() throws Exception {
        var swap = Swap.parse(Fixtures.disk("gpt-3", 0).view(34816 * 512, Swap.SIZE)).present();

        assertThat(swap.orElseThrow().size()).isEqualTo(16384 * 512);
        assertThat(swap.orElseThrow().version()).isEqualTo("1");
        assertThat(swap.orElseThrow().uuid()).isPresent();
    }

    @Test
    void reads_every_page_size_in_both_byte_orders() {
        for (int page = 4096; page <= 65536; page *= 2) {
            var expected = new Swap("1", false, false, page, 64, 2, Optional.of(ID), "paging");
            assertThat(Swap.parse(area(page, "SWAPSPACE2", false)).present()).contains(expected);
            var big = new Swap("1", false, true, page, 64, 2, Optional.of(ID), "paging");
            assertThat(Swap.parse(area(page, "SWAPSPACE2", true)).present()).contains(big);
        }
    }

    @Test
    void knows_the_old_kind_which_has_no_name() {
        assertThat(Swap.parse(area(4096, "SWAP-SPACE", false)).present())
                .contains(new Swap("0", false, false, 4096, 0, 0, Optional.empty(), ""));
    }

    @Test
    void tells_a_hibernated_system_from_swap() {
        var swap = Swap.parse(area(8192, "S1SUSPEND", false)).present().orElseThrow();

        assertThat(swap.type()).isEqualTo("swsuspend");
        assertThat(swap.version()).isEqualTo("s1suspend");
    }

    @Test
    void does_not_believe_a_signature_without_a_header() {
        var area = area(4096, "SWAPSPACE2", false);
        area.set(Field.INT_LE, 1024, 7);

        assertThat(Swap.parse(area)).isInstanceOf(Reading.Garbled.class);
    }

    @Test
    void survives_mutations() {
        Mutations.of(area(4096, "SWAPSPACE2", false), 5_000)
                .forEach(bytes -> assertThat(Swap.parse(bytes)).isNotNull());
        Mutations.of(area(4096, "SWAPSPACE2", false).asSlice(1024, 3072), 1_000)
                .forEach(bytes -> assertThat(Swap.parse(bytes)).isNotNull());
    }

    private static MemorySegment area(int page, String signature, boolean big) {
        var area = MemorySegment.ofArray(new byte[Swap.SIZE]);
        var order = big ? Field.INT_BE : Field.INT_LE;
        area.set(order, 1024, 1);
        area.set(order, 1028, 63);
        area.set(order, 1032, 2);
        for (int i = 0; i < 16; i++) area.asSlice(1036 + i, 1).fill((byte) (i + 1));
        put(area, 1052, "paging");
        put(area, page - 10, signature);
        return area;
    }

    private static void put(MemorySegment area, int at, String text) {
        var bytes = MemorySegment.ofArray(text.getBytes(StandardCharsets.ISO_8859_1));
        MemorySegment.copy(bytes, 0, area, at, bytes.byteSize());
    }
}
