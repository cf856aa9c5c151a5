package holmes.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachedDiskTest {

    @TempDir Path root;

    @Test
    void tells_what_is_attached_and_what_of_it_is_in_use() throws IOException {
        for (var disk : new String[] {"sda", "sdb", "loop0"}) {
            write("block/" + disk + "/size", disk.equals("loop0") ? "0" : "976773168");
            write("block/" + disk + "/ro", disk.equals("sdb") ? "1" : "0");
        }
        write("block/sda/sda1/partition", "1");
        write("block/sda/sda2/partition", "2");
        write("block/sda/sda2/holders/dm-0/dm/name", "vg0-root");
        write("block/sdb/device/serial", "9QM7CX1D");
        write("block/sdb/holders/md127/size", "976773168");
        write("mounts", "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n");
        write("swaps", "Filename Type Size Used Priority\n/dev/sda2 partition 1 0 -2\n");

        var disks =
                AttachedDisk.all(
                        root.resolve("block"), root.resolve("mounts"), root.resolve("swaps"));

        assertThat(disks)
                .extracting(disk -> disk.node().toString())
                .containsExactly("/dev/sda", "/dev/sdb");
        var sda = disks.get(0);
        assertThat(sda.size()).isEqualTo(500_107_862_016L);
        assertThat(sda.mounted()).containsExactly("/", "swap");
        assertThat(sda.partitions()).containsExactly("sda1", "sda2");
        assertThat(sda.readOnly()).isFalse();
        assertThat(sda.holders()).containsExactly("vg0-root");
        var sdb = disks.get(1);
        assertThat(sdb.readOnly()).isTrue();
        assertThat(sdb.identity().label()).isEqualTo("9QM7CX1D");
        assertThat(sdb.mounted()).isEmpty();
        assertThat(sdb.holders()).containsExactly("md127");
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }
}
