package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.casefile.Bookmark;
import holmes.casefile.Cited;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.examine.search.Search;
import holmes.stack.Layer;
import holmes.ui.fx.Lanes;
import holmes.ui.fx.Tasks;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Searching and bookmarking, with a case that answers what it is told to.
class SearchModelTest {

    private final ArrayDeque<Runnable> background = new ArrayDeque<>();
    private final Tasks tasks = new Tasks();
    private final HexModel model =
            new HexModel(new Lanes(background::add, Runnable::run, () -> 0), tasks);
    private final Desk desk = new Desk();
    private final Layer disk = new Layer.Medium("disk");

    private static final class Desk implements HexDesk {
        private final List<Search> asked = new ArrayList<>();
        private final List<Bookmark> kept = new ArrayList<>();

        @Override
        public Cited<Search.Hits> search(Search request, Progress progress)
                throws Progress.Cancelled {
            progress.report("searching", 0, 4096);
            asked.add(request);
            var hits = List.of(ByteRange.of(100, 4), ByteRange.of(2000, 4));
            return new Cited<>(
                    new Search.Hits(4096, 7, hits, RangeSet.of(ByteRange.of(512, 512))), 12);
        }

        @Override
        public void bookmark(Bookmark mark, Progress progress) {
            kept.add(mark);
        }
    }

    @BeforeEach
    void open() {
        model.serve(Optional.of(desk));
        model.offer(List.of(offer("disk"), offer("other")));
        model.show(16, 40);
        model.choose(model.offers().getFirst());
        work();
    }

    private static Offer offer(String name) {
        var device = new Memory(name, MemorySegment.ofArray(new byte[4096]));
        return new Offer(name, new Layer.Medium(name), _ -> Source.of(name, device));
    }

    private void work() {
        while (!background.isEmpty()) background.remove().run();
    }

    private void search(SearchModel.Kind kind, String query) {
        model.search().kind().set(kind);
        model.search().query().set(query);
        model.search().run();
    }

    @Test
    void hits_are_listed_counted_and_gone_through() {
        search(SearchModel.Kind.TEXT, "root");
        work();

        var search = model.search();
        assertThat(search.summary().get())
                .isEqualTo(
                        "7 hits, the first 2 listed; 512 bytes could not be searched (entry 12).");
        search.next();
        assertThat(model.selection()).isEqualTo(ByteRange.of(100, 4));
        search.next();
        assertThat(model.selection()).isEqualTo(ByteRange.of(2000, 4));
        search.next();
        assertThat(search.summary().get()).isEqualTo("No hit further on.");
        search.previous();
        assertThat(model.selection()).isEqualTo(ByteRange.of(100, 4));
    }

    @Test
    void what_makes_no_sense_is_said_before_anything_is_read() {
        search(SearchModel.Kind.HEX, "0x");
        assertThat(model.search().summary().get()).contains("two digits make a byte");
        search(SearchModel.Kind.REGEX, "(");
        assertThat(model.search().summary().get()).contains("no regular expression");
        work();

        assertThat(desk.asked).isEmpty();
        assertThat(tasks.all()).isEmpty();
    }

    @Test
    void a_search_that_was_stopped_claims_nothing() {
        search(SearchModel.Kind.TEXT, "root");
        tasks.all().getFirst().stop().run();
        work();

        assertThat(model.search().hits()).isEmpty();
        assertThat(model.search().summary().get()).startsWith("Stopped before the end");
    }

    @Test
    void another_layer_is_another_search() {
        search(SearchModel.Kind.TEXT, "root");
        work();

        model.choose(model.offers().getLast());
        work();

        assertThat(model.search().hits()).isEmpty();
        assertThat(model.search().summary().get()).isEmpty();
    }

    @Test
    void the_selection_is_kept_under_a_name_and_found_again_on_its_layer() {
        model.moveTo(64, false);
        model.moveTo(79, true);
        model.marks().add(" the label ", "as mkfs wrote it");
        work();
        var kept = new Bookmark(disk, ByteRange.of(64, 16), "the label", "as mkfs wrote it");
        assertThat(desk.kept).containsExactly(kept);

        var mark = new MarksModel.Mark(kept, "disk");
        model.marks().show(List.of(mark));
        model.choose(model.offers().getLast());
        work();
        model.marks().go(mark);
        work();

        assertThat(model.source().get().orElseThrow().layer()).isEqualTo(disk);
        assertThat(model.selection()).isEqualTo(ByteRange.of(64, 16));
        model.marks().remove(mark);
        work();
        assertThat(desk.kept.getLast()).isEqualTo(new Bookmark(disk, ByteRange.of(64, 16), "", ""));
    }

    @Test
    void a_bookmark_needs_a_name() {
        model.marks().add(" ", "");
        work();

        assertThat(desk.kept).isEmpty();
        assertThat(model.marks().complaint().get()).startsWith("Give it a name");
    }
}
