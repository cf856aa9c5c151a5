package holmes.format.mdadm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Corpus;
import holmes.DocumentMutations;
import holmes.Incident;
import holmes.finding.Reading.Absent;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MdadmTextTest {

    private static final String OLD =
            """
            /dev/sdd2:
                      Magic : a92b4efc
                    Version : 0.90.00
                       UUID : AC37CA92:939d7053:3b802bf3:08298597
              Creation Time : Wed Jul 18 15:00:53 2012
                 Raid Level : raid10
              Used Dev Size : 968949696 (924.06 GiB 992.20 GB)
                 Array Size : 968949696 (924.06 GiB 992.20 GB)
               Raid Devices : 4
            Preferred Minor : 1

                      State : active
                   Checksum : 141636b2 - expected 141636b3
                     Events : 0.4874

                     Layout : near=2
                 Chunk Size : 64K

                  Number   Major   Minor   RaidDevice State
            this     3       8       50        3      active sync   /dev/sdd2

               0     0       8        2        0      active sync   /dev/sda2
               1     1       0        0        1      faulty removed
            """;

    private static final String DETAIL =
            """
            mdadm: cannot open /dev/md0: No such file or directory
            /dev/md4:
                       Version : 1.2
                 Creation Time : Wed Feb  5 11:11:16 2020
                    Raid Level : raid10
                    Array Size : 71236608 (67.94 GiB 72.95 GB)
                  Raid Devices : 2
                         State : clean, degraded
                        Layout : far=2
                    Chunk Size : 512K
                          Name : tower:R10  (local to host tower)
                          UUID : 3f2d098b:4b0df7a4:dfa23b05:0af8f480
                        Events : 144

                Number   Major   Minor   RaidDevice State
                   0     259       14        0      active sync   /dev/nvme1n1p4
                   -       0        0        1      removed

                   2     259        5        -      spare   /dev/nvme0n1p4
            """;

    private final Incident holmes = new Incident("holmes");

    @Test
    void reads_every_superblock_and_table_of_a_mixed_file() {
        var text = parse(holmes.bytes("rescue-examine.txt"));
        assertThat(text.examined()).hasSize(20);
        assertThat(text.tables()).hasSize(10);
        assertThat(text.details()).isEmpty();
    }

    @Test
    void reads_a_superblock_of_version_1() {
        assertThat(parse(holmes.bytes("rescue-examine.txt")).examined().get(1))
                .isEqualTo(
                        new Examined(
                                "/dev/sdb2",
                                Optional.of("1.0"),
                                Optional.of("7419e0d3:64ea6c6c:eeb05a74:bfe6ca35"),
                                Optional.of("67c23114:a768f7de:5c59aa8f:a77c37ae"),
                                Optional.of("holmes:1"),
                                Optional.of("Tue Mar  5 03:12:34 2013"),
                                Optional.of("raid10"),
                                OptionalInt.of(10),
                                OptionalLong.of(343_840),
                                OptionalLong.empty(),
                                Optional.of("active"),
                                Optional.of("Tue Mar  5 03:12:39 2013"),
                                OptionalLong.of(10),
                                Optional.of("near=2"),
                                OptionalLong.of(65_536),
                                OptionalInt.of(4),
                                Optional.of("Active device 4"),
                                Optional.of("AAAAAAAAAA"),
                                Optional.of(true),
                                36));
    }

    @Test
    void reads_the_partition_tables_between_the_superblocks() {
        assertThat(parse(holmes.bytes("rescue-examine.txt")).tables().getFirst())
                .isEqualTo(
                        new SfdiskDump(
                                "/dev/sdb",
                                Optional.of("dos"),
                                Optional.of("0x000e29a8"),
                                List.of(
                                        new SfdiskDump.Entry(1, 63, 131_072, "fd"),
                                        new SfdiskDump.Entry(2, 131_135, 343_872, "fd")),
                                2));
    }

    @Test
    void reads_a_superblock_of_version_0_90() {
        var old = parse(OLD.getBytes(UTF_8)).examined().getFirst();
        assertThat(old.arrayUuid()).hasValue("ac37ca92:939d7053:3b802bf3:08298597");
        assertThat(old.deviceUuid()).isEmpty();
        assertThat(old.slot()).hasValue(3);
        assertThat(old.role()).hasValue("active sync");
        assertThat(old.events()).hasValue(4874);
        assertThat(old.checksumFits()).hasValue(false);
    }

    @Test
    void reads_the_detail_of_a_running_array() {
        var detail = parse(DETAIL.getBytes(UTF_8)).details().getFirst();
        assertThat(detail.device()).isEqualTo("/dev/md4");
        assertThat(detail.name()).hasValue("tower:R10");
        assertThat(detail.chunk()).hasValue(512 << 10);
        assertThat(detail.rows())
                .containsExactly(
                        new Detail.Row(
                                OptionalInt.of(0),
                                "active sync",
                                Optional.of("/dev/nvme1n1p4"),
                                16),
                        new Detail.Row(OptionalInt.of(1), "removed", Optional.empty(), 17),
                        new Detail.Row(
                                OptionalInt.empty(), "spare", Optional.of("/dev/nvme0n1p4"), 19));
    }

    @Test
    void a_bare_device_is_said_to_be_bare() {
        var text = parse("mdadm: No md superblock detected on /dev/sdb1.\n".getBytes(UTF_8));
        assertThat(text.bare()).containsExactly("/dev/sdb1");
    }

    @Test
    void other_text_is_not_of_mdadm() {
        assertThat(MdadmText.parse(holmes.document("truth.json"))).isInstanceOf(Absent.class);
        assertThat(MdadmText.parse(MemorySegment.ofArray(new byte[0])))
                .isEqualTo(new Absent<>("no output of mdadm or sfdisk"));
    }

    @Test
    void survives_thousands_of_mutations() {
        var seeds =
                List.of(
                        holmes.bytes("rescue-examine.txt"),
                        OLD.getBytes(UTF_8),
                        DETAIL.getBytes(UTF_8),
                        MdstatTest.GROWN.getBytes(UTF_8));
        DocumentMutations.of(
                seeds,
                4000,
                m -> {
                    MdadmText.parse(MemorySegment.ofArray(m));
                    Mdstat.parse(MemorySegment.ofArray(m));
                });
    }

    /// In the field: every heading with a magic is a superblock, with the UUID that follows it.
    @Test
    void finds_every_superblock_of_the_field() {
        var magic = Pattern.compile("(?m)^ *Magic : a92b4efc");
        var array = Pattern.compile("(?m)^ *(?:Array )?UUID : ([0-9a-f:]{35})");
        for (var file : Corpus.files("md-field-cases/linux-raid/mdadm-examine")) {
            var text = Corpus.text(file);
            var read = MdadmText.parse(Corpus.document(file)).present().orElseThrow();
            assertThat(read.examined())
                    .as(file.toString())
                    .hasSize((int) magic.matcher(text).results().count());
            assertThat(
                            read.examined().stream()
                                    .flatMap(e -> e.arrayUuid().stream())
                                    .filter(u -> u.length() == 35))
                    .as(file.toString())
                    .containsAll(
                            array.matcher(text).results().map(r -> r.group(1)).limit(1).toList());
        }
    }

    @Test
    void finds_every_array_of_the_field() {
        for (var file : Corpus.files("md-field-cases/linux-raid/mdadm-detail")) {
            var read = MdadmText.parse(Corpus.document(file)).present();
            assertThat(read).as(file.toString()).isPresent();
            assertThat(read.orElseThrow().details()).as(file.toString()).isNotEmpty();
        }
    }

    private static MdadmText parse(byte[] document) {
        return MdadmText.parse(MemorySegment.ofArray(document)).present().orElseThrow();
    }
}
