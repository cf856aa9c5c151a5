package holmes.examine.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.bytes.Refused;
import holmes.tree.ContentSink;
import holmes.tree.ExtendedAttribute;
import holmes.tree.FileDigest;
import holmes.tree.FileEntry;
import holmes.tree.FileName;
import holmes.tree.FileState;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What tar(1) makes of the archives.
class TarCopyTest {

    private static final Instant WHEN = Instant.parse("2012-01-23T16:50:21.123456789Z");

    @TempDir Path folder;

    private Path archive;

    @BeforeEach
    void name() {
        archive = folder.resolve("files.tar");
    }

    @Test
    void content_mode_time_and_links_come_back() throws Exception {
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/etc", FileType.DIRECTORY, 0, 0755)).fill(_ -> {}, new FileDigest());
            tar.take(entry("/etc/motd", FileType.FILE, 6, 0640))
                    .fill(of("hello\n"), new FileDigest());
            tar.take(link("/etc/also", "motd")).fill(_ -> {}, new FileDigest());
            tar.finish();
        }

        var out = unpacked();
        assertThat(out.resolve("etc/motd")).hasContent("hello\n");
        assertThat(Files.getLastModifiedTime(out.resolve("etc/motd")).toInstant()).isEqualTo(WHEN);
        assertThat(Files.getPosixFilePermissions(out.resolve("etc/motd"))).hasSize(3);
        assertThat(Files.readSymbolicLink(out.resolve("etc/also"))).hasToString("motd");
        assertThat(folder.resolve("files.tar.part")).doesNotExist();
    }

    @Test
    void owners_deeps_and_attributes_are_listed() throws Exception {
        var deep = "/" + "a-long-name-of-a-folder/".repeat(9) + "file";
        try (var tar = new TarCopy(archive)) {
            tar.take(entry(deep, FileType.FILE, 3, 0600)).fill(of("abc"), new FileDigest());
            tar.finish();
        }

        assertThat(tar("--numeric-owner", "--xattrs", "--xattrs-include=*", "-vvtf"))
                .contains(deep.substring(1))
                .contains("3000000/33")
                .contains("user.origin");
        assertThat(unpacked().resolve(deep.substring(1))).hasContent("abc");
    }

    @Test
    void a_name_that_is_no_text_keeps_its_bytes() throws Exception {
        var name = FileName.text(new byte[] {'b', (byte) 0xe4, 'r'});
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/" + name, FileType.FILE, 0, 0600)).fill(_ -> {}, new FileDigest());
            tar.finish();
        }

        assertThat(tar("--quoting-style=escape", "-tf")).contains("b\\344r");
    }

    @Test
    void a_sparse_file_takes_the_room_of_its_data() throws Exception {
        long size = 64L << 20;
        var gaps = RangeSet.of(ByteRange.of(0, 1 << 20), ByteRange.between(1 << 21, size));
        Delivery.Content sparse =
                new Delivery.Content() {
                    @Override
                    public RangeSet gaps() {
                        return gaps;
                    }

                    @Override
                    public void into(ContentSink sink) throws java.io.IOException {
                        var full = new byte[1 << 20];
                        Arrays.fill(full, (byte) 7);
                        sink.zeros(gaps.ranges().getFirst());
                        sink.data(1 << 20, MemorySegment.ofArray(full));
                        sink.zeros(gaps.ranges().getLast());
                    }
                };
        var deep = "/" + "a-long-name-of-a-folder/".repeat(9) + "sparse";
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/sparse", FileType.FILE, size, 0600)).fill(sparse, new FileDigest());
            tar.take(entry(deep, FileType.FILE, size, 0600)).fill(sparse, new FileDigest());
            tar.take(entry("/next", FileType.FILE, 4, 0600)).fill(of("next"), new FileDigest());
            tar.finish();
        }

        assertThat(Files.size(archive)).isBetween(2L << 20, (2L << 20) + 20_000);
        var out = unpacked();
        for (var name : List.of("sparse", deep.substring(1))) {
            var bytes = Files.readAllBytes(out.resolve(name));
            assertThat(bytes).hasSize((int) size);
            assertThat(bytes[(1 << 20) - 1]).isZero();
            assertThat(bytes[1 << 20]).isEqualTo((byte) 7);
            assertThat(bytes[(1 << 21) - 1]).isEqualTo((byte) 7);
            assertThat(bytes[1 << 21]).isZero();
        }
        assertThat(out.resolve("next")).hasContent("next");
    }

    @Test
    void of_two_names_of_a_map_the_files_own_comes_first() throws Exception {
        Delivery.Content torn =
                sink -> {
                    sink.data(0, MemorySegment.ofArray("x".getBytes(US_ASCII)));
                    sink.lost(ByteRange.of(1, 99), "gone");
                };
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/torn", FileType.FILE, 100, 0600)).fill(torn, new FileDigest());
            tar.take(entry("/torn.map", FileType.FILE, 5, 0600))
                    .fill(of("roads"), new FileDigest());
            tar.finish();
        }

        var out = unpacked();
        assertThat(out.resolve("torn.map")).hasContent("roads");
        assertThat(out.resolve("torn.map~2")).content().contains("0x00000001  0x00000063  -");
    }

    @Test
    void holes_and_lost_bytes_are_zeros_and_the_next_file_lies_in_its_place() throws Exception {
        Delivery.Content holed =
                sink -> {
                    sink.zeros(ByteRange.of(0, 1000));
                    sink.data(1000, MemorySegment.ofArray("x".getBytes(US_ASCII)));
                    sink.lost(ByteRange.of(1001, 99), "gone");
                };
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/holed", FileType.FILE, 1100, 0600)).fill(holed, new FileDigest());
            tar.take(entry("/next", FileType.FILE, 4, 0600)).fill(of("next"), new FileDigest());
            tar.finish();
        }

        var out = unpacked();
        assertThat(out.resolve("next")).hasContent("next");
        var bytes = Files.readAllBytes(out.resolve("holed"));
        assertThat(bytes).hasSize(1100);
        assertThat(bytes[1000]).isEqualTo((byte) 'x');
        assertThat(bytes[1001]).isZero();
    }

    @Test
    void a_second_name_of_a_file_is_a_hard_link() throws Exception {
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/one", FileType.FILE, 3, 0600)).fill(of("abc"), new FileDigest());
            tar.take(entry("/two", FileType.FILE, 3, 0600)).fill(of("abc"), new FileDigest());
            tar.finish();
        }

        var out = unpacked();
        assertThat(Files.getAttribute(out.resolve("two"), "unix:ino"))
                .isEqualTo(Files.getAttribute(out.resolve("one"), "unix:ino"));
    }

    @Test
    void nothing_is_overwritten() throws Exception {
        Files.writeString(archive, "mine");

        assertThatThrownBy(() -> new TarCopy(archive))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("exists already");
        assertThat(archive).hasContent("mine");
    }

    @Test
    void what_was_stopped_leaves_nothing_that_looks_like_an_archive() throws Exception {
        try (var tar = new TarCopy(archive)) {
            tar.take(entry("/one", FileType.FILE, 3, 0600)).fill(of("abc"), new FileDigest());
        }

        assertThat(folder).isEmptyDirectory();
    }

    private static Delivery.Content of(String text) {
        return sink -> whole(sink, text);
    }

    private static void whole(ContentSink sink, String text) throws java.io.IOException {
        sink.data(0, MemorySegment.ofArray(text.getBytes(UTF_8)));
    }

    private static FileEntry entry(String path, FileType type, long size, int mode) {
        return entry(path, type, size, mode, Optional.empty());
    }

    private static FileEntry link(String path, String target) {
        return entry(path, FileType.SYMLINK, target.length(), 0777, Optional.of(target));
    }

    private static FileEntry entry(
            String path, FileType type, long size, int mode, Optional<String> target) {
        var attribute = MemorySegment.ofArray("disk 3".getBytes(US_ASCII));
        return new FileEntry(
                path,
                type,
                path.length() == "/one".length() ? 12 : path.hashCode() & 0xffff,
                type == FileType.FILE ? 2 : 1,
                mode,
                3_000_000,
                33,
                size,
                WHEN,
                WHEN,
                WHEN,
                Optional.empty(),
                target,
                Optional.empty(),
                path.contains("long")
                        ? List.of(new ExtendedAttribute("user.origin", attribute))
                        : List.of(),
                FileState.COMPLETE,
                List.of(),
                FileEntry.Evidence.DIRECTORY);
    }

    private Path unpacked() throws Exception {
        var out = Files.createDirectory(folder.resolve("out"));
        tar("--no-same-owner", "-C", out.toString(), "-xpf");
        return out;
    }

    /// @param options the last of which takes the archive's name
    private String tar(String... options) throws Exception {
        var command = new java.util.ArrayList<>(List.of("tar"));
        command.addAll(List.of(options));
        command.add(archive.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
