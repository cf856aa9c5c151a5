package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SysBlockTest {

    @TempDir Path sys;

    @Test
    void reads_a_sata_disk_and_its_partition() throws IOException {
        write("sdb/device/model", "ST3500320NS     \n");
        write("sdb/device/vpd_pg80", "\0\u0080\0\u0014            9QM7CX1D");
        write("sdb/device/wwid", "naa.5000c5000f3b2a11\n");
        write("sdb/sdb1/partition", "1\n");

        var disk = SysBlock.read(sys.resolve("sdb"));
        assertThat(disk.model()).contains("ST3500320NS");
        assertThat(disk.serial()).contains("9QM7CX1D");
        assertThat(disk.wwn()).contains("0x5000c5000f3b2a11");
        assertThat(disk.label()).isEqualTo("9QM7CX1D");
        assertThat(disk.partition()).isEmpty();

        var partition = SysBlock.read(sys.resolve("sdb/sdb1"));
        assertThat(partition.label()).isEqualTo("9QM7CX1D-part1");
        assertThat(partition.partition()).contains(1);
        assertThat(partition.wwn()).isEqualTo(disk.wwn());
    }

    @Test
    void reads_nvme_and_virtio_disks() throws IOException {
        write("nvme0n1/device/serial", "S4EWNX0R  \n");
        write("nvme0n1/device/model", "Samsung SSD 970 EVO Plus 1TB\n");
        write("nvme0n1/wwid", "eui.0025385b01402c37\n");
        write("vda/serial", "overlay");

        assertThat(SysBlock.read(sys.resolve("nvme0n1")))
                .isEqualTo(
                        new SysBlock(
                                "nvme0n1",
                                Optional.of("Samsung SSD 970 EVO Plus 1TB"),
                                Optional.of("S4EWNX0R"),
                                Optional.of("eui.0025385b01402c37"),
                                Optional.empty()));
        assertThat(SysBlock.read(sys.resolve("vda")).label()).isEqualTo("overlay");
    }

    @Test
    void an_identifier_made_from_the_model_is_no_world_wide_name() throws IOException {
        write("sda/device/wwid", "t10.ATA     QEMU HARDDISK    QM00001\n");

        var disk = SysBlock.read(sys.resolve("sda"));
        assertThat(disk.wwn()).isEmpty();
        assertThat(disk.label()).isEqualTo("sda");
    }

    private void write(String file, String text) throws IOException {
        var path = sys.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
