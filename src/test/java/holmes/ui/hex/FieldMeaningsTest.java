package holmes.ui.hex;

import static org.assertj.core.api.Assertions.assertThat;

import holmes.Fixtures;
import holmes.bytes.Field;
import holmes.bytes.Structure;
import holmes.format.ext.ExtFileSystem;
import holmes.format.ext.ExtStructures;
import holmes.format.ext.GroupDescriptor;
import holmes.format.ext.InodeFields;
import holmes.format.ext.JournalSuperblock;
import holmes.format.ext.SuperblockFields;
import holmes.format.fat.FatStructures;
import holmes.format.gpt.GptEntry;
import holmes.format.gpt.GptHeader;
import holmes.format.lvm.LvmLabel;
import holmes.format.mbr.MbrSector;
import holmes.format.md.Md0;
import holmes.format.md.Md1;
import holmes.format.swap.Swap;
import holmes.format.xfs.XfsSuperblock;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FieldMeaningsTest {

    @Test
    void every_field_that_is_drawn_has_a_meaning() {
        var tables =
                Stream.<List<Field<?>>>of(
                        SuperblockFields.ALL,
                        GroupDescriptor.ALL,
                        InodeFields.ALL,
                        JournalSuperblock.ALL,
                        MbrSector.FIELDS,
                        GptHeader.FIELDS,
                        GptEntry.FIELDS,
                        Md0.LITTLE_ENDIAN.fields(),
                        Md1.FIELDS,
                        LvmLabel.FIELDS,
                        Swap.FIELDS,
                        XfsSuperblock.FIELDS);

        assertThat(tables.flatMap(List::stream).map(Field::name).distinct())
                .allSatisfy(name -> assertThat(FieldMeanings.of(name)).as(name).isNotEmpty());
    }

    @Test
    void so_has_every_field_that_only_the_bytes_tell() throws Exception {
        var names = new TreeSet<String>();
        for (var image : List.of("ext4-htree", "ext4-tiny", "ext4-csum-unclean", "ext2-1k")) {
            var disk = Fixtures.disk(image, 0);
            var superblock = ExtFileSystem.open(disk).present().orElseThrow().superblock();
            var forms = new ExtStructures(superblock, Optional.empty());
            int size = superblock.blockSize();
            for (long at = 0; at + size <= disk.size(); at += size) {
                collect(forms.in(at, disk.view(at, size)), names);
            }
        }
        var fat = new byte[64];
        fat[0] = 'A';
        fat[32] = 'B';
        fat[32 + 11] = 15;
        collect(FatStructures.names(0, MemorySegment.ofArray(fat)), names);

        assertThat(names)
                .contains("DIR_Name", "ee_start_lo", "hash", "det_checksum", "h_commit_sec");
        assertThat(names)
                .hasSizeGreaterThan(50)
                .allSatisfy(name -> assertThat(FieldMeanings.of(name)).as(name).isNotEmpty());
    }

    private static void collect(List<Structure> structures, TreeSet<String> names) {
        for (var structure : structures) {
            for (var field : structure.fields()) names.add(field.name());
        }
    }

    @Test
    void a_number_in_a_name_does_not_hide_the_meaning() {
        assertThat(FieldMeanings.of("ee_start_lo[2]")).isEqualTo(FieldMeanings.of("ee_start_lo"));
        assertThat(FieldMeanings.of("disks[13].state")).isNotEmpty();
        assertThat(FieldMeanings.of("sys_ind 2")).isNotEmpty();
        assertThat(FieldMeanings.of("raw_locn size 0")).isNotEmpty();
    }

    @Test
    void a_name_that_two_formats_use_means_what_its_structure_says() {
        assertThat(FieldMeanings.of("LVM metadata area header", "size"))
                .isEqualTo("Bytes of the area, with this header.");
        assertThat(FieldMeanings.of("RAID superblock (md 1.x)", "size")).contains("each member");
    }
}
