package holmes.format.ext;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Structure;
import holmes.device.BlockDevice;
import holmes.device.UnreadableException;
import holmes.tree.FileType;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn over bytes must be what the parser reads from them.
class ExtStructuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"ext2-1k", "ext3-1k", "ext4-default", "ext4-htree", "ext2-tiny"})
    void every_block_of_a_directory_shows_the_names_that_the_parser_reads(String name)
            throws Exception {
        var device = Fixtures.disk(name, 0);
        var fileSystem = Images.open(device);
        var forms = new ExtStructures(fileSystem.superblock(), Optional.empty());
        int directories = 0;
        for (var inode : directories(fileSystem)) {
            var shown =
                    blocks(fileSystem, inode)
                            .boxed()
                            .flatMap(at -> in(forms, device, fileSystem, at).stream())
                            .map(Structure::name)
                            .filter(n -> n.startsWith("directory entry "))
                            .map(n -> n.substring("directory entry ".length()))
                            .filter(n -> !n.equals(".") && !n.equals(".."))
                            .toList();
            var read = fileSystem.directory(inode).entries();
            assertThat(shown)
                    .containsExactlyElementsOf(read.stream().map(DirectoryEntry::name).toList());
            directories++;
        }
        assertThat(directories).isPositive();
    }

    @Test
    void an_htree_shows_its_root_and_its_index() throws Exception {
        var device = Fixtures.disk("ext4-htree", 0);
        var fileSystem = Images.open(device);
        var forms = new ExtStructures(fileSystem.superblock(), Optional.empty());
        var indexed =
                directories(fileSystem).stream()
                        .filter(inode -> inode.has(Inode.INDEXED))
                        .max((a, b) -> Long.compare(a.size(), b.size()))
                        .orElseThrow();

        long first = blocks(fileSystem, indexed).boxed().findFirst().orElseThrow();
        var names = in(forms, device, fileSystem, first).stream().map(Structure::name).toList();

        assertThat(names).contains("htree root", "htree index 0", "htree index 1");
    }

    @Test
    void a_deep_extent_tree_shows_the_extents_that_the_parser_follows() throws Exception {
        var device = Fixtures.disk("ext4-tiny", 0);
        var fileSystem = Images.open(device);
        var forms = new ExtStructures(fileSystem.superblock(), Optional.empty());
        int nodes = 0;
        for (long number = 1; fileSystem.has(number); number++) {
            var inode = fileSystem.inode(number);
            if (!inode.live() || !inode.has(Inode.EXTENTS)) continue;
            var mapping = fileSystem.mapping(inode);
            for (long block : mapping.treeBlocks()) {
                long at = block * fileSystem.superblock().blockSize();
                var extents =
                        in(forms, device, fileSystem, at).stream()
                                .filter(s -> s.name().matches("extent \\d+"))
                                .map(s -> value(device, s, "ee_start_lo"))
                                .collect(Collectors.toSet());
                assertThat(extents)
                        .isSubsetOf(
                                mapping.extents().stream()
                                        .flatMapToLong(e ->
                                                LongStream.range(
                                                        e.physical(), e.physical() + e.count()))
                                        .boxed()
                                        .toList())
                        .isNotEmpty();
                nodes++;
            }
        }
        assertThat(nodes).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext3-unclean", "ext4-csum-unclean"})
    void a_journal_shows_the_tags_that_a_replay_uses(String name) throws Exception {
        var device = Fixtures.disk(name, 0);
        var fileSystem = Images.open(device);
        long number = fileSystem.superblock().get(SuperblockFields.JOURNAL_INODE);
        var places = blocks(fileSystem, fileSystem.inode(number)).boxed().toList();
        var start = device.view(places.getFirst(), fileSystem.superblock().blockSize());
        var journal = JournalSuperblock.parse(start).present().orElseThrow();
        var forms = new ExtStructures(fileSystem.superblock(), Optional.of(journal));

        int tags = 0;
        for (long at : places) {
            var block = device.view(at, fileSystem.superblock().blockSize());
            var parsed = JournalBlock.parse(block, journal, journal.seed(start));
            if (!(parsed instanceof JournalBlock.Descriptor descriptor)) continue;
            var shown =
                    forms.in(at, block).stream()
                            .filter(s -> s.name().startsWith("journal, tag"))
                            .map(s -> value(device, s, "t_blocknr"))
                            .toList();
            assertThat(shown)
                    .containsExactlyElementsOf(
                            descriptor.tags().stream().map(JournalBlock.Tag::block).toList());
            tags += shown.size();
        }
        assertThat(tags).isPositive();
        assertThat(forms.in(0, start).getFirst().name()).isEqualTo("journal superblock");
    }

    @Test
    void text_zeros_and_other_bytes_show_nothing() {
        var fileSystem = Images.open(Fixtures.disk("ext4-default", 0));
        var forms = new ExtStructures(fileSystem.superblock(), Optional.empty());
        var text =
                MemorySegment.ofArray(
                        "Plain words, line after line.\n".repeat(140).getBytes(UTF_8));
        var noise = new byte[4096];
        new java.util.Random(1).nextBytes(noise);

        assertThat(forms.in(0, text.asSlice(0, 4096))).isEmpty();
        assertThat(forms.in(0, MemorySegment.ofArray(new byte[4096]))).isEmpty();
        assertThat(forms.in(0, MemorySegment.ofArray(noise))).isEmpty();
    }

    @Test
    void an_inode_shows_what_its_map_holds() throws Exception {
        var extents = Images.open(Fixtures.disk("ext4-default", 0));
        var pointers = Images.open(Fixtures.disk("ext2-1k", 0));

        assertThat(fields(extents, 2)).contains("i_mode", "eh_magic", "ee_start_lo[0]");
        assertThat(fields(pointers, 2)).contains("i_block[0]", "i_block[14]");
        assertThat(fields(pointers, 2)).doesNotContain("i_block");
    }

    private static List<String> fields(ExtFileSystem fileSystem, long number) throws Exception {
        var forms = new ExtStructures(fileSystem.superblock(), Optional.empty());
        return forms.inode(number, fileSystem.inode(number).raw()).stream()
                .<String>map(field -> field.name())
                .toList();
    }

    private static List<Inode> directories(ExtFileSystem fileSystem) throws UnreadableException {
        var all = new ArrayList<Inode>();
        for (long number = 2; fileSystem.has(number); number++) {
            var inode = fileSystem.inode(number);
            boolean plain = !inode.has(Inode.INLINE);
            if (inode.live() && inode.type() == FileType.DIRECTORY && plain) all.add(inode);
        }
        return all;
    }

    private static LongStream blocks(ExtFileSystem fileSystem, Inode inode) {
        int size = fileSystem.superblock().blockSize();
        return fileSystem.mapping(inode).extents().stream()
                .flatMapToLong(e -> LongStream.range(e.physical(), e.physical() + e.count()))
                .map(block -> block * size);
    }

    private static List<Structure> in(
            ExtStructures forms, BlockDevice device, ExtFileSystem fileSystem, long at) {
        try {
            return forms.in(at, device.view(at, fileSystem.superblock().blockSize()));
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }

    private static long value(BlockDevice device, Structure structure, String name) {
        var field =
                structure.fields().stream()
                        .filter(f -> f.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        try {
            var range = structure.range(field);
            var bytes = device.view(range.start(), range.length());
            return ((Number) field.at(-field.offset()).in(bytes)).longValue();
        } catch (UnreadableException e) {
            throw new AssertionError(e);
        }
    }
}
