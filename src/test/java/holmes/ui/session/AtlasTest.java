package holmes.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.bytes.Structure;
import holmes.ui.hex.Repeated;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Disks that the real tools made.
class AtlasTest {

    @Test
    void a_file_system_has_its_superblocks_descriptors_and_inodes() {
        var disk = Fixtures.disk("ext3-1k", 0);

        var atlas = Atlas.of(disk);

        assertThat(atlas.structures())
                .extracting(Structure::name)
                .contains("ext superblock", "ext superblock, copy of group 1");
        assertThat(atlas.tables()).extracting(Repeated::name).contains("group descriptor", "inode");
        assertThat(atlas.block()).isIn(1024L, 2048L, 4096L);
        assertThat(atlas.tables())
                .allMatch(table -> ByteRange.of(0, disk.size()).contains(table.range()));
    }

    @Test
    void a_gpt_disk_has_its_table_and_the_copy_at_its_end() {
        var disk = Fixtures.disk("gpt-3", 0);

        var atlas = Atlas.of(disk);

        assertThat(names(atlas))
                .contains(
                        "Partition table (MBR)",
                        "Partition table (GPT)",
                        "Copy of the partition table (GPT)");
        assertThat(atlas.tables()).extracting(Repeated::name).contains("partition entry");
    }

    @Test
    void members_and_physical_volumes_are_known_by_their_headers() {
        assertThat(names(Atlas.of(Fixtures.disk("raid1-stale", 0))))
                .contains("RAID superblock (md 1.x)");
        assertThat(names(Atlas.of(Fixtures.disk("raid1-090", 0))))
                .contains("RAID superblock (md 0.90)");
        assertThat(names(Atlas.of(Fixtures.disk("lvm-linear", 0))))
                .contains("LVM label", "LVM physical volume header", "LVM metadata area header");
    }

    @Test
    void a_fat_has_its_boot_sector_and_the_names_of_its_root() throws Exception {
        var disk =
                Fixtures.disk("mbr-logical", 0).window(ByteRange.of(67_584 * 512L, 20_480 * 512L));

        var atlas = Atlas.of(disk);

        assertThat(names(atlas)).contains("FAT boot sector");
        var recogniser = atlas.recogniser();
        var drawn = new ArrayList<String>();
        for (long at = 0; at < 64 << 10; at += recogniser.piece()) {
            for (var structure : recogniser.in(at, disk.view(at, recogniser.piece()))) {
                drawn.add(structure.name());
            }
        }
        assertThat(drawn).contains("directory entry BIG.CSV");
    }

    @Test
    void an_xfs_has_its_superblock_and_the_copies_of_its_groups() {
        assertThat(names(Atlas.of(Fixtures.disk("xfs-v5", 0))))
                .contains("XFS superblock", "XFS superblock, copy of group 1");
    }

    private static List<String> names(Atlas atlas) {
        return atlas.structures().stream().map(Structure::name).toList();
    }
}
