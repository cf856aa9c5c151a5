package holmes.examine.files;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.casefile.Request;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.device.Window;
import holmes.format.fat.FatTree;
import holmes.format.fat.FatVolume;
import holmes.stack.Prober;
import holmes.tree.FileEntry;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every look at files works on a FAT as it does on ext.
class FatFilesTest {

    private static final ByteRange PARTITION = ByteRange.of(67584L * 512, 20480L * 512);

    private final BlockDevice fat = new Window(Fixtures.disk("mbr-logical", 0), PARTITION);
    private final String serial = Prober.identify(fat).found().getFirst().uuid();

    @TempDir Path folder;

    @Test
    void every_file_has_the_content_that_the_kernel_wrote() throws Exception {
        var listing = perform(new ReadFiles(Table.LAYER, serial, true, List.of()), fat, none());
        var found =
                listing.files().stream()
                        .filter(f -> f.type().equals("f"))
                        .collect(toMap(FileRecord::path, f -> f.sha256().orElse("")));

        assertThat(found).isEqualTo(truth()).hasSizeGreaterThan(5);
        assertThat(listing.count("complete")).isEqualTo(listing.files().size());
    }

    @Test
    void files_are_listed_without_being_read_one_by_one_and_by_folder() throws Exception {
        var listed = perform(new ListFiles(Table.LAYER, serial, false), fat, none()).files();
        assertThat(listed).allMatch(f -> f.sha256().isEmpty() && f.state().equals("complete"));

        var part = new ReadPart(Table.LAYER, serial, false, "/big.csv");
        var file = perform(part, fat, Optional.of(folder)).files().getFirst();
        assertThat(file.sha256()).hasValue(truth().get("/big.csv"));
        assertThat(Digests.sha256(Files.readAllBytes(folder.resolve("big.csv"))))
                .isEqualTo(truth().get("/big.csv"));

        var picked = List.of("/docs", "/tiny.txt");
        var selected = new ReadSelected(Table.LAYER, serial, true, List.of(), picked);
        assertThat(perform(selected, fat, none()).files())
                .extracting(FileRecord::path)
                .contains("/docs", "/tiny.txt", "/docs/pictures")
                .allMatch(path -> path.startsWith("/docs") || path.equals("/tiny.txt"));
        var absent = new ReadPart(Table.LAYER, serial, false, "/none");
        assertThatThrownBy(() -> perform(absent, fat, none())).isInstanceOf(Refused.class);
    }

    @Test
    void a_file_can_be_looked_at_without_reading_the_rest() throws Exception {
        var read = new ReadFiles(Table.LAYER, serial, false, List.of());
        var start = Peek.into(fat, read, Progress.NONE).start("/big.csv", 100).orElseThrow();
        var copy = new ReadPart(Table.LAYER, serial, false, "/big.csv");
        perform(copy, fat, Optional.of(folder));

        assertThat(start.unreadable()).isEqualTo(RangeSet.EMPTY);
        assertThat(start.bytes().toArray(ValueLayout.JAVA_BYTE))
                .isEqualTo(Files.newInputStream(folder.resolve("big.csv")).readNBytes(100));
    }

    @Test
    void a_sector_that_is_withheld_is_lost_from_its_file_and_no_more_than_that() throws Exception {
        var entries = new ArrayList<FileEntry>();
        var tree = new FatTree(FatVolume.read(fat).present().orElseThrow());
        tree.walk(entries::add, Progress.NONE);
        var big = entries.stream().filter(e -> e.path().equals("/big.csv")).findFirst();
        long place = tree.content(big.orElseThrow()).pieces().getFirst().place();
        var bad = RangeSet.of(ByteRange.of(place + 512, 512));
        var scratched = new Unreadable(fat, bad, "scratched");

        var files = new ReadFiles(Table.LAYER, serial, true, List.of());
        var damaged =
                perform(files, scratched, none()).files().stream()
                        .filter(f -> !f.state().equals("complete"))
                        .toList();
        assertThat(damaged).singleElement().matches(f -> f.path().equals("/big.csv"));
        assertThat(damaged.getFirst().state()).isEqualTo("partial");
        assertThat(damaged.getFirst().why())
                .containsExactly("512 bytes cannot be read; they stand as zeros in the copy");
    }

    @Test
    void a_part_that_may_be_a_disk_of_a_stripe_makes_no_whole_file() throws Exception {
        var files = new ReadFiles(Table.LAYER, serial, true, List.of());
        var part = fat.window(ByteRange.of(0, fat.size() / 2));

        assertThat(perform(files, part, none()).count("complete")).isZero();
        assertThat(perform(files, part, none()).files()).isNotEmpty();
    }

    private static Map<String, String> truth() {
        var files = Fixtures.truth("mbr-logical").get("devices").get("p6").get("files");
        return files.valueStream()
                .filter(f -> f.has("sha256"))
                .collect(toMap(f -> f.get("path").asText(), f -> f.get("sha256").asText()));
    }

    private static Listing perform(
            Request<Listing> request, BlockDevice device, Optional<Path> target) throws Exception {
        return request.perform(new Table(device, target), Progress.NONE);
    }

    private static Optional<Path> none() {
        return Optional.empty();
    }
}
