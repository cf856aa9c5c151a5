package holmes.format.byid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import holmes.DocumentMutations;
import holmes.Incident;
import holmes.finding.Reading.Absent;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiskListingTest {

    private final Incident holmes = new Incident("holmes");

    @Test
    void reads_bare_names() {
        var disks = listing(holmes.bytes("rescue-disk-by-id.txt")).disks();
        assertThat(disks).hasSize(11);
        assertThat(disks.get(1))
                .isEqualTo(
                        new NamedDisk(
                                "sdb",
                                Optional.of("WDC_WD5002ABYS-0"),
                                Optional.of("WD-WCASY2230561"),
                                List.of(2L)));
    }

    @Test
    void reads_a_long_listing_with_every_kind_of_name() {
        var listing =
                listing(
                        """
                        total 0
                        lrwxrwxrwx 1 root root  9 Mar  8 10:10 ata-ST3500320NS_9QM7CX1D -> ../../sde
                        lrwxrwxrwx 1 root root 10 Mar  8 10:10 ata-ST3500320NS_9QM7CX1D-part1 -> ../../sde1
                        lrwxrwxrwx 1 root root  9 Mar  8 10:10 wwn-0x5000c505381fb33a -> ../../sde
                        lrwxrwxrwx 1 root root  9 Mar  8 10:10 scsi-1ATA_ST3500320NS_________9QM7CX1D -> ../../sde
                        lrwxrwxrwx 1 root root  9 Mar  8 10:10 scsi-35000c5007f3a1b2c -> ../../sdf
                        lrwxrwxrwx 1 root root 13 Mar  8 10:10 nvme-Samsung_SSD_970_S466NX0K -> ../../nvme0n1
                        lrwxrwxrwx 1 root root 13 Mar  8 10:10 nvme-Samsung_SSD_970_S466NX0K_1 -> ../../nvme0n1
                        lrwxrwxrwx 1 root root  9 Mar  8 10:10 usb-Kingston_DataTraveler_60A44C-0:0 -> ../../sda
                        lrwxrwxrwx 1 root root 10 Mar  8 10:10 md-name-host:0 -> ../../md127
                        """);
        assertThat(listing.disks())
                .extracting(NamedDisk::letter, d -> d.serial().orElse("?"))
                .containsExactly(
                        tuple("nvme0n1", "S466NX0K"),
                        tuple("sda", "60A44C"),
                        tuple("sde", "9QM7CX1D"),
                        tuple("sdf", "?"));
        assertThat(listing.names().get(1).partition()).isEqualTo(1);
        assertThat(listing.names().get(2).wwn()).hasValue("5000c505381fb33a");
    }

    @Test
    void two_disks_under_one_letter_are_no_disk() {
        var listing =
                listing(
                        """
                        ata-A_1111 -> ../../sdb
                        ata-B_2222 -> ../../sdb
                        """);
        assertThat(listing.disks().getFirst().serial()).isEmpty();
    }

    @Test
    void reads_an_lsblk_table() {
        var listing =
                listing(
                        """
                        NAME     SIZE MODEL            SERIAL
                        sda    465.8G WDC WD5002ABYS-0 WD-WCASY2230561
                        ├─sda1     2G
                        └─sda2 463.8G
                        sdb    465.8G ST3500320NS      9QM7CX1D
                        """);
        assertThat(listing.disks())
                .extracting(
                        NamedDisk::letter, d -> d.model().orElse(""), d -> d.serial().orElse(""))
                .containsExactly(
                        tuple("sda", "WDC WD5002ABYS-0", "WD-WCASY2230561"),
                        tuple("sdb", "ST3500320NS", "9QM7CX1D"));
    }

    @Test
    void reads_lsblk_pairs_and_json() {
        assertThat(listing("NAME=\"sdb\" MODEL=\"ST3500320NS\" SERIAL=\"9QM7CX1D\"\n").disks())
                .extracting(d -> d.serial().orElseThrow())
                .containsExactly("9QM7CX1D");
        assertThat(
                        listing(
                                        """
                                        {"blockdevices": [{"name": "sdb", "serial": "9QM7CX1D",
                                          "children": [{"name": "sdb1", "serial": null}]}]}
                                        """)
                                .disks())
                .extracting(NamedDisk::letter, d -> d.serial().orElseThrow())
                .containsExactly(tuple("sdb", "9QM7CX1D"));
    }

    @Test
    void other_text_is_no_listing() {
        assertThat(DiskListing.parse(MemorySegment.ofArray("a -> b\n".getBytes(UTF_8))))
                .isEqualTo(new Absent<>("no name of a disk"));
        assertThat(DiskListing.parse(holmes.document("truth.json"))).isInstanceOf(Absent.class);
    }

    @Test
    void survives_thousands_of_mutations() {
        var seeds =
                List.of(
                        holmes.bytes("rescue-disk-by-id.txt"),
                        "NAME SIZE MODEL SERIAL\nsda 1G X Y\n".getBytes(UTF_8),
                        "{\"blockdevices\":[{\"name\":\"sdb\",\"serial\":\"x\"}]}".getBytes(UTF_8));
        DocumentMutations.of(
                seeds,
                4000,
                m -> DiskListing.parse(MemorySegment.ofArray(m)).present().map(DiskListing::disks));
    }

    private static DiskListing listing(String text) {
        return listing(text.getBytes(UTF_8));
    }

    private static DiskListing listing(byte[] document) {
        return DiskListing.parse(MemorySegment.ofArray(document)).present().orElseThrow();
    }
}
