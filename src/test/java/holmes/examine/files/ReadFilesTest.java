package holmes.examine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Digests;
import holmes.bytes.RangeSet;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Unreadable;
import holmes.device.UnreadableException;
import holmes.examine.export.CopyImage;
import holmes.format.ext.ExtVolume;
import holmes.format.ext.JournalUse;
import holmes.format.ext.Suspects;
import holmes.host.Programs;
import holmes.source.RescueMap;
import holmes.source.Sources;
import holmes.stack.Prober;
import holmes.tree.FileEntry;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFilesTest {

    private static final String IMAGE = "ext4-default";

    @TempDir Path folder;

    @Test
    void the_outcome_is_the_same_whether_and_whereto_files_are_copied() throws Exception {
        var alone = read(Optional.empty());

        assertThat(alone.files()).hasSizeGreaterThan(20);
        assertThat(read(Optional.of(folder.resolve("files")))).isEqualTo(alone);
        assertThat(read(Optional.of(folder.resolve("files.tar")))).isEqualTo(alone);
    }

    @Test
    void copies_have_the_content_permissions_and_time_that_the_list_says() throws Exception {
        int files = 0;
        for (var file : read(Optional.of(folder)).files()) {
            var copy = folder.resolve(file.path().substring(1));
            if (!file.type().equals("f")) continue;
            files++;
            assertThat(Digests.sha256(Files.readAllBytes(copy)))
                    .as(file.path())
                    .isEqualTo(file.sha256().orElseThrow());
            assertThat(Files.getLastModifiedTime(copy).toInstant()).isEqualTo(file.mtime());
            var permissions = Files.getPosixFilePermissions(copy, LinkOption.NOFOLLOW_LINKS);
            assertThat(PosixFilePermissions.toString(permissions))
                    .isEqualTo(symbolic(file.mode() | 0600));
        }
        assertThat(files).isGreaterThan(10);
    }

    @Test
    void what_cannot_be_read_is_no_zeros_in_a_copy() throws Exception {
        var whole = read(Optional.empty());
        var torn = longest(whole, file -> file.size() > 8192 && place(file.path(), 4096) > 0);
        var gone = longest(whole, file -> file.size() <= 1024 && place(file.path(), 0) > 0);
        var bad = new ArrayList<ByteRange>();
        bad.add(ByteRange.of(place(torn, 4096), 1024));
        bad.add(ByteRange.of(place(gone, 0), 1024));
        var disk = new Unreadable(Fixtures.disk(IMAGE, 0), new RangeSet(bad), "scratched");

        var listing = read(disk, Optional.of(folder.resolve("files")));

        assertThat(read(disk, Optional.of(folder.resolve("files.tar")))).isEqualTo(listing);
        assertThat(listing.files()).filteredOn(f -> f.state().equals("partial")).hasSize(1);
        assertThat(listing.files())
                .filteredOn(f -> f.state().equals("unreadable"))
                .singleElement()
                .matches(f -> f.path().equals(gone) && f.sha256().isEmpty());
        var copy = folder.resolve("files" + torn);
        assertThat(folder.resolve("files" + gone)).doesNotExist();
        assertThat(copy).hasSize(size(whole, torn));
        var map = RescueMap.parse(Files.readString(folder.resolve("files" + torn + ".map")));
        assertThat(map.present().orElseThrow().unreadable())
                .isEqualTo(RangeSet.of(ByteRange.of(4096, 1024)));

        var unpacked = Files.createDirectory(folder.resolve("unpacked"));
        var command = List.of("tar", "-C", "" + unpacked, "-xf", folder + "/files.tar");
        assertThat(Programs.run(command, Duration.ofSeconds(20)).exit()).isZero();
        assertThat(unpacked.resolve(gone.substring(1))).doesNotExist();
        assertThat(unpacked.resolve(torn.substring(1))).hasSameBinaryContentAs(copy);
        assertThat(unpacked.resolve(torn.substring(1) + ".map"))
                .hasSameTextualContentAs(folder.resolve("files" + torn + ".map"));
    }

    @Test
    void beside_an_image_with_gaps_lies_their_map() throws Exception {
        var bad = RangeSet.of(ByteRange.of(8192, 512));
        var disk = new Unreadable(Fixtures.disk(IMAGE, 0), bad, "scratched");
        var image = folder.resolve("disk.img");

        new CopyImage(Table.LAYER).perform(new Table(disk, Optional.of(image)), Progress.NONE);

        try (var opened = Sources.device(image)) {
            assertThat(opened.withheld(ByteRange.of(0, opened.size()))).isEqualTo(bad);
        }
        assertThatThrownBy(() -> copy(folder.resolve("disk"), folder.resolve("disk.map")))
                .hasMessageContaining("would be taken for this image's map");
    }

    private static void copy(Path image, Path map) throws Exception {
        Files.writeString(map, "mine");
        var bench = new Table(Fixtures.disk(IMAGE, 0), Optional.of(image));
        new CopyImage(Table.LAYER).perform(bench, Progress.NONE);
    }

    private static String longest(Listing listing, Predicate<FileRecord> which) {
        return listing.files().stream()
                .filter(file -> file.type().equals("f") && file.links() == 1)
                .filter(which)
                .max(Comparator.comparingLong(FileRecord::size))
                .orElseThrow()
                .path();
    }

    private static long size(Listing listing, String path) {
        return listing.files().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow()
                .size();
    }

    /// Where a byte of a file lies on the device; 0 if nowhere.
    private static long place(String path, long offset) {
        try {
            var volume = ExtVolume.glance(Fixtures.disk(IMAGE, 0));
            var generation = volume.generations().getFirst();
            var tree = volume.open(generation, JournalUse.REPLAY, Suspects.NONE, Progress.NONE);
            var found = new ArrayList<FileEntry>();
            var _ =
                    tree.walk(
                            entry -> {
                                if (entry.path().equals(path)) found.add(entry);
                            },
                            Progress.NONE);
            var content = tree.content(found.getFirst());
            if (content.size() <= offset) return 0;
            var places = content.trace(offset);
            return places.isEmpty() ? 0 : places.getFirst().offset();
        } catch (Progress.Cancelled | UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static String symbolic(int mode) {
        var text = new StringBuilder();
        for (int bit = 0; bit < 9; bit++) {
            text.append((mode & 0400 >> bit) != 0 ? "rwxrwxrwx".charAt(bit) : '-');
        }
        return text.toString();
    }

    private static Listing read(Optional<Path> target) throws Exception {
        return read(Fixtures.disk(IMAGE, 0), target);
    }

    private static Listing read(BlockDevice device, Optional<Path> target) throws Exception {
        var bench = new Table(device, target);
        var uuid = Prober.identify(bench.device()).found().getFirst().uuid();
        return new ReadFiles(Table.LAYER, uuid, false, List.of()).perform(bench, Progress.NONE);
    }
}
