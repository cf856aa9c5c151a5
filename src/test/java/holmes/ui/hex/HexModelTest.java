package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.Field;
import holmes.bytes.RangeSet;
import holmes.bytes.Structure;
import holmes.device.Kept;
import holmes.device.Memory;
import holmes.device.Missing;
import holmes.device.Unreadable;
import holmes.stack.Layer;
import holmes.ui.fx.Inspected.Row;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HexModelTest {

    private static final long HUGE = 16L << 40;

    private final HexModel model = new HexModel(Lanes.direct(), new Tasks());

    @Test
    void shows_the_end_of_sixteen_terabytes() {
        open(Vast.of(HUGE));

        model.moveTo(HUGE + 5, false);

        assertThat(model.rows()).isEqualTo(1L << 40);
        assertThat(model.cursor().get()).isEqualTo(HUGE - 1);
        assertThat(model.top().get()).isEqualTo((1L << 40) - 40);
        assertThat(model.cell(HUGE - 1)).isEqualTo(255);
    }

    @Test
    void flying_over_a_disk_reads_only_where_it_lands() {
        var background = new ArrayDeque<Runnable>();
        var busy = new HexModel(new Lanes(background::add, Runnable::run, () -> 0), new Tasks());
        var disk = Vast.of(HUGE);
        busy.open(Source.of("disk", disk));
        busy.show(16, 40);

        for (long row = 0; row < 1L << 39; row += 1L << 24) busy.scrollTo(row);
        assertThat(busy.cell(busy.top().get() * 16)).isEqualTo(HexModel.UNREAD);
        while (!background.isEmpty()) background.remove().run();

        assertThat(disk.reads().get()).isLessThanOrEqualTo(3);
        assertThat(busy.cell(busy.top().get() * 16)).isNotNegative();
    }

    @Test
    void unreadable_is_neither_zero_nor_unread() {
        var bytes = new Memory("disk", MemorySegment.ofArray(new byte[4096]));
        open(new Unreadable(bytes, RangeSet.of(ByteRange.of(512, 512)), "bad sector"));

        assertThat(model.cell(511)).isZero();
        assertThat(model.cell(512)).isEqualTo(HexModel.UNREADABLE);
        assertThat(model.cell(1024)).isZero();
        model.moveTo(510, false);
        assertThat(rows("Read as")).contains(new Row("32 bit", "unreadable"));
    }

    @Test
    void a_missing_disk_shows_nothing_as_zero() {
        open(new Missing("member 3", 4096));

        assertThat(model.cell(0)).isEqualTo(HexModel.UNREADABLE);
        assertThat(rows("Where it lies"))
                .contains(new Row("On no disk", "this byte exists nowhere"));
    }

    @Test
    void a_structure_names_the_field_under_the_cursor() {
        var bytes = new byte[2048];
        bytes[1024 + 56] = 0x53;
        bytes[1024 + 57] = (byte) 0xef;
        var magic = Field.le16("s_magic", 56);
        var structure = new Structure("ext superblock", 1024, List.of(magic));
        var device = new Memory("disk", MemorySegment.ofArray(bytes));
        model.open(
                new Source(
                        "disk",
                        new Layer.Medium("disk"),
                        List.of("disk"),
                        device,
                        List.of(structure)));

        model.jump(1024 + 57);

        assertThat(rows("ext superblock"))
                .containsExactly(
                        new Row("▸ s_magic", List.of("61267 = 0xef53"), "0xEF53, decimal 61267."));
    }

    @Test
    void a_byte_that_is_not_there_says_why() {
        var size = 4096L;
        var nothing = new Kept("disk", size, 512, List.of());
        model.open(
                new Source(
                        "disk",
                        new Layer.Medium("disk"),
                        List.of("disk"),
                        nothing,
                        Absence.NOT_KEPT,
                        RangeSet.EMPTY,
                        Overlay.NONE,
                        0,
                        0));
        model.show(16, 40);

        assertThat(rows("Position")).extracting(Row::values).contains(List.of("not kept"));

        open(nothing);

        assertThat(rows("Position")).extracting(Row::values).contains(List.of("unreadable"));
    }

    @Test
    void the_trace_tells_the_sector_on_the_disk() {
        open(new Memory("WD-1", MemorySegment.ofArray(new byte[4096])).from(1024));

        model.moveTo(600, false);

        assertThat(rows("Where it lies"))
                .containsExactly(
                        new Row("Read from", "WD-1"), new Row("", "sector 3 + 88, byte 1,624"));
    }

    @Test
    void goes_back_to_where_it_was() {
        open(Vast.of(HUGE));

        model.goTo("4096");
        model.goTo("50%");
        model.back();
        assertThat(model.cursor().get()).isEqualTo(4096);
        model.forth();
        assertThat(model.cursor().get()).isEqualTo(HUGE / 2);
    }

    @Test
    void complains_of_what_is_no_offset_and_stays() {
        open(Vast.of(HUGE));

        assertThat(model.goTo("over there")).isFalse();

        assertThat(model.complaint().get()).startsWith("“over there” is no offset.");
        assertThat(model.cursor().get()).isZero();
    }

    @Test
    void selects_in_both_directions() {
        open(Vast.of(HUGE));

        model.moveTo(100, false);
        model.moveTo(90, true);

        assertThat(model.selection()).isEqualTo(ByteRange.between(90, 101));
    }

    @Test
    void an_empty_device_can_be_looked_at() {
        open(new Memory("empty", MemorySegment.ofArray(new byte[0])));

        model.moveBy(1, false);
        model.moveTo(5, true);

        assertThat(model.selection().isEmpty()).isTrue();
        assertThat(model.rows()).isZero();
    }

    private void open(holmes.device.BlockDevice device) {
        model.open(Source.of("disk", device));
        model.show(16, 40);
    }

    private List<Row> rows(String heading) {
        return model.inspected().get().sections().stream()
                .filter(section -> section.heading().startsWith(heading))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
