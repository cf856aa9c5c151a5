package holmes.format.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.Fixtures;
import holmes.bytes.ByteRange;
import holmes.device.BlockDevice;
import holmes.device.Memory;
import holmes.device.Progress;
import holmes.finding.Anomaly;
import holmes.finding.Reading.Present;
import holmes.format.lvm.MetadataArea.Role;
import holmes.format.lvm.Segment.Area;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Volumes that others made; run with `-Dholmes.corpus=DIR`. The expected values are those that
/// `vslvminfo` and `blkid` print.
class LvmCorpusTest {

    private Path corpus = Path.of("");

    @BeforeEach
    void needs_the_corpus() {
        var folder = System.getProperty("holmes.corpus", "");
        assumeTrue(!folder.isEmpty(), "no corpus");
        corpus = Path.of(folder);
    }

    @Test
    void reads_the_volume_of_dissect() throws Exception {
        var member = LvmMember.read(gunzip("lvm2-images/dissect-lvm.bin.gz"), Progress.NONE);
        var texts = member.areas().getFirst().texts();

        assertThat(texts)
                .extracting(MetadataArea.RingText::role)
                .containsExactly(Role.OLDER, Role.COMMITTED);
        assertThat(texts).allMatch(text -> text.found().text().sound());
        var vg = texts.getLast().found().text().group().orElseThrow();
        assertThat(vg.name()).isEqualTo("vg_test");
        assertThat(vg.uuid()).isEqualTo("8HfEjs-9DNH-0dy1-U5u8-EYBF-Vce4-8BcSWU");
        assertThat(vg.seqno()).isEqualTo(2);
        assertThat(vg.extentSize()).isEqualTo(4194304);
        assertThat(vg.physicalVolumes())
                .extracting(PhysicalVolume::uuid, PhysicalVolume::deviceHint, PhysicalVolume::size)
                .containsExactly(
                        tuple("2Svcy0-cRH2-3Xrz-87Fv-zNUI-9CoI-Ycoyql", "/dev/loop1", 5242880L));
        assertThat(vg.logicalVolume("lv_test").orElseThrow().segments())
                .containsExactly(new Segment.Striped(0, 1, 0, List.of(new Area("pv0", 0))));
    }

    @Test
    void carves_the_texts_out_of_a_container_that_it_does_not_know() throws Exception {
        var image = Fixtures.open(corpus.resolve("lvm2-images/dfvfs-lvm.qcow2"));

        assertThat(TextCarver.carve(image, Progress.NONE).texts())
                .extracting(found -> found.text().group().orElseThrow().seqno())
                .containsExactly(1L, 2L);
    }

    @Test
    void reads_the_backup_file_of_augeas_and_notes_its_identities() throws Exception {
        var bytes = Files.readAllBytes(corpus.resolve("tool-output/augeas/lvm-backup-VG1.vg"));
        var reading = (Present<MetadataText>) MetadataText.parse(MemorySegment.ofArray(bytes));

        assertThat(reading.value().complete()).isTrue();
        assertThat(reading.value().heading().creationTime()).isEqualTo(6666666666L);
        assertThat(reading.anomalies())
                .hasSize(3)
                .extracting(Anomaly::found)
                .containsOnly("uuid-uuid-uuid-uuid");
        var vg = reading.value().group().orElseThrow();
        assertThat(vg.physicalVolumes().getFirst().size()).isZero();
        assertThat(vg.logicalVolumes().getFirst().extents()).isEqualTo(123456);
    }

    private BlockDevice gunzip(String path) throws IOException {
        try (var in = new GZIPInputStream(new FileInputStream(corpus.resolve(path).toFile()))) {
            return new Memory(path, MemorySegment.ofArray(in.readAllBytes()))
                    .window(ByteRange.of(0, 5242880));
        }
    }
}
