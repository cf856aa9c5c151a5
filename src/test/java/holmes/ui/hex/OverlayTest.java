package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.Structure;
import holmes.ui.fx.Lanes;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final List<Field<?>> FIELDS =
            List.of(Field.le32("first", 0), Field.le16("last", 126), Field.le32("large", 252));

    private final Repeated inodes = new Repeated("inode", 1, 8192, 128, 1000, FIELDS);

    @Test
    void the_smallest_structure_that_holds_a_byte_is_named() {
        var outer = new Structure("outer", 0, List.of(Field.hex("all", 0, 4096)));
        var inner = new Structure("inner", 1024, List.of(Field.le32("x", 0)));
        var overlay = new Overlay(List.of(inner, outer), List.of(), Recogniser.NONE);

        assertThat(holding(overlay, 1025)).contains(inner);
        assertThat(holding(overlay, 1030)).contains(outer);
        assertThat(holding(overlay, 4096)).isEmpty();
    }

    @Test
    void a_table_names_each_of_its_structures_by_number() {
        var overlay = new Overlay(List.of(), List.of(inodes), Recogniser.NONE);

        assertThat(holding(overlay, 8192 + 128).orElseThrow().name()).isEqualTo("inode 2");
        assertThat(overlay.over(ByteRange.of(8192 + 120, 16)))
                .extracting(Structure::name)
                .containsExactly("inode 1", "inode 2");
        assertThat(overlay.inode(1000)).contains(8192L + 999 * 128);
        assertThat(overlay.inode(1001)).isEmpty();
        assertThat(holding(overlay, 8191)).isEmpty();
    }

    @Test
    void fields_of_larger_versions_are_left_out() {
        assertThat(inodes.fields()).extracting(Field::name).containsExactly("first", "last");
    }

    @Test
    void twenty_thousand_structures_are_found_by_place() {
        var many =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> new Structure("s" + i, i * 4096L, FIELDS))
                        .toList();
        var overlay = new Overlay(many, List.of(), Recogniser.NONE);

        assertThat(overlay.over(ByteRange.of(4096L * 12_345 + 16, 16)))
                .extracting(Structure::name)
                .containsExactly("s12345");
    }

    private static Optional<Structure> holding(Overlay overlay, long at) {
        return new Recognised(overlay, new Pages(Vast.of(1 << 20), Lanes.direct())).holding(at);
    }
}
