package holmes.format.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import holmes.DocumentMutations;
import holmes.Incident;
import holmes.finding.Reading.Absent;
import holmes.format.console.ArrayMember.Basis;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ConsoleLogTest {

    private final Incident holmes = new Incident("holmes");

    @Test
    void reads_which_disk_got_which_letter() {
        var boot = parse(holmes.bytes("console-before-move.log")).boots().getFirst();
        assertThat(boot.start()).isEqualTo(Boot.Start.KERNEL_BANNER);
        assertThat(boot.kernel()).hasValue("6.1.0-56-amd64");
        assertThat(boot.attaches()).hasSize(11);
        assertThat(boot.attached("sdd", 1000))
                .hasValue(
                        new Attach(
                                "sdd",
                                Optional.of("0:0:3:0"),
                                Optional.of("ATA"),
                                Optional.of("ST3500320NS"),
                                Optional.of("SN16"),
                                Optional.empty(),
                                OptionalLong.of(475_136 * 512),
                                List.of(385L, 387L, 392L)));
    }

    @Test
    void reads_which_letter_was_in_which_slot() {
        var members = parse(holmes.bytes("console-before-move.log")).boots().getFirst().members();
        assertThat(members).hasSize(20);
        assertThat(members)
                .filteredOn(m -> m.array().equals("md1"))
                .extracting(m -> m.device().disk())
                .containsExactly(
                        "sdb", "sdj", "sdc", "sdd", "sde", "sdg", "sdh", "sdi", "sdf", "sdk");
        var third = members.get(13);
        assertThat(third.slot()).isEqualTo(3);
        assertThat(third.device()).isEqualTo(new DeviceName("sdd", 2));
        assertThat(third.level()).isEqualTo("raid10");
        assertThat(third.raidDisks()).hasValue(10);
        assertThat(third.line()).isEqualTo(478);
        assertThat(third.basis()).isEqualTo(Basis.ONLY_OF_ITS_LEVEL);
    }

    @Test
    void reads_what_happened() {
        var events = parse(holmes.bytes("console-before-move.log")).boots().getFirst().events();
        assertThat(events)
                .extracting(Event::kind, Event::array)
                .contains(
                        tuple(EventKind.ARRAY_STARTED, "md0"),
                        tuple(EventKind.ARRAY_STARTED, "md1"),
                        tuple(EventKind.SYNC_DONE, "md1"));
        var started = events.stream().filter(e -> e.kind() == EventKind.ARRAY_STARTED).findFirst();
        assertThat(started.orElseThrow().working()).hasValue(10);
        assertThat(started.orElseThrow().raidDisks()).hasValue(10);
        assertThat(started.orElseThrow().stamp().uptime()).hasValue(17_676_058);
    }

    @Test
    void every_banner_is_a_boot_and_letters_stay_in_theirs() {
        var two =
                """
                Linux version 2.6.18-348.el5 (mockbuild@x) (gcc) #1 SMP
                scsi 2:0:0:0: Direct-Access     ATA      ST3500320NS      SN06 PQ: 0 ANSI: 5
                sd 2:0:0:0: [sda] 976773168 512-byte hardware sectors (500108 MB)
                Linux version 2.6.18-348.el5 (mockbuild@x) (gcc) #1 SMP
                scsi 3:0:0:0: Direct-Access     ATA      WDC WD5002ABYS-0 02.0 PQ: 0 ANSI: 5
                sd 3:0:0:0: [sda] 976773168 512-byte hardware sectors (500108 MB)
                """;
        var boots = parse(two).boots();
        assertThat(boots)
                .extracting(b -> b.attached("sda", 99).orElseThrow().model().orElseThrow())
                .containsExactly("ST3500320NS", "WDC WD5002ABYS-0");
        assertThat(boots.get(1).firstLine()).isEqualTo(4);
    }

    @Test
    void a_clock_that_goes_back_is_a_boot_but_one_garbled_stamp_is_none() {
        var log =
                """
                [  100.000000] md: bind<sdb1>
                [ 9999.000000] md: bind<sdc1>
                [  101.000000] md: bind<sdd1>
                [  102.000000] md: bind<sde1>
                [    1.000000] md: bind<sdf1>
                [    2.000000] md: bind<sdg1>
                """;
        assertThat(parse(log).boots())
                .extracting(Boot::start, b -> b.events().size())
                .containsExactly(
                        tuple(Boot.Start.DOCUMENT_BEGAN, 4), tuple(Boot.Start.CLOCK_WENT_BACK, 2));
    }

    @Test
    void a_letter_given_anew_means_the_new_disk_from_then_on() {
        var log =
                """
                scsi 2:0:0:0: Direct-Access     ATA      ST3500320NS      SN06 PQ: 0 ANSI: 5
                sd 2:0:0:0: [sda] 976773168 512-byte logical blocks: (500 GB/465 GiB)
                md/raid1:md0: device sda1 operational as mirror 0
                scsi 2:0:0:0: Direct-Access     ATA      WDC WD5002ABYS-0 3B03 PQ: 0 ANSI: 5
                sd 2:0:0:0: [sda] 976773168 512-byte logical blocks: (500 GB/465 GiB)
                md/raid1:md0: device sda1 operational as mirror 1
                """;
        var boot = parse(log).boots().getFirst();
        assertThat(boot.attached("sda", 3).orElseThrow().model()).hasValue("ST3500320NS");
        assertThat(boot.attached("sda", 6).orElseThrow().model()).hasValue("WDC WD5002ABYS-0");
    }

    @Test
    void the_ata_port_knows_the_model_that_the_inquiry_cuts() {
        var log =
                """
                scsi0 : ahci
                scsi1 : ahci
                ata1: SATA max UDMA/133 abar m2048@0xfebff000 port 0xfebff100 irq 24
                ata2: SATA max UDMA/133 abar m2048@0xfebff000 port 0xfebff180 irq 24
                ata2.00: ATA-8: WDC WD5002ABYS-02B1B0, 02.03B03, max UDMA/133
                scsi 1:0:0:0: Direct-Access     ATA      WDC WD5002ABYS-0 3B03 PQ: 0 ANSI: 5
                sd 1:0:0:0: [sda] 976773168 512-byte logical blocks: (500 GB/465 GiB)
                """;
        var attach = parse(log).boots().getFirst().attaches().getFirst();
        assertThat(attach.model()).hasValue("WDC WD5002ABYS-02B1B0");
        assertThat(attach.firmware()).hasValue("02.03B03");
        assertThat(attach.lines()).containsExactly(5L, 6L, 7L);
    }

    @Test
    void the_kernels_of_red_hat_5_print_models_without_addresses() {
        var log =
                """
                  Vendor: ATA       Model: ST3500320NS       Rev: SN06
                  Type:   Direct-Access                      ANSI SCSI revision: 05
                SCSI device sda: 976773168 512-byte hdwr sectors (500108 MB)
                sd 0:0:0:0: Attached scsi disk sda
                """;
        var attach = parse(log).boots().getFirst().attaches().getFirst();
        assertThat(attach.model()).hasValue("ST3500320NS");
        assertThat(attach.address()).hasValue("0:0:0:0");
        assertThat(attach.bytes()).hasValue(500_107_862_016L);
    }

    @Test
    void an_unnamed_printout_belongs_to_the_array_that_shares_a_member() {
        var log =
                """
                md/raid10:md5: active with 4 out of 4 devices
                md/raid10:md6: active with 4 out of 4 devices
                md/raid10:md6: Disk failure on sdb2, disabling device.
                md/raid10:md6: Operation continuing on 3 devices.
                RAID10 conf printout:
                 --- wd:3 rd:4
                 disk 0, wo:0, o:1, dev:sda2
                 disk 1, wo:1, o:0, dev:sdb2
                """;
        var boot = parse(log).boots().getFirst();
        assertThat(boot.members())
                .extracting(ArrayMember::array, ArrayMember::basis, ArrayMember::operational)
                .containsExactly(
                        tuple("md6", Basis.SHARED_MEMBER, true),
                        tuple("md6", Basis.SHARED_MEMBER, false));
    }

    @Test
    void a_printout_that_could_be_of_two_arrays_is_of_the_nearest_or_of_none() {
        var printout =
                """
                RAID5 conf printout:
                 --- rd:3 wd:2
                 disk 1, o:1, dev:sdc1
                """;
        assertThat(parse(printout).boots().getFirst().members().getFirst().array()).isEmpty();
        var near = "raid5: raid set md0 active with 3 out of 3 devices, algorithm 2\n" + printout;
        assertThat(parse(near).boots().getFirst().members().getFirst().array()).isEqualTo("md0");
        var two =
                "raid5: raid level 5 set md0 active with 3 out of 3 devices, algorithm 2\n"
                        + "raid5: raid level 5 set md1 active with 3 out of 3 devices, algorithm 2\n"
                        + printout;
        var member = parse(two).boots().getFirst().members().getFirst();
        assertThat(member.array()).isEqualTo("md1");
        assertThat(member.basis()).isEqualTo(Basis.NEAREST_LINE);
    }

    @Test
    void other_text_is_no_log() {
        assertThat(ConsoleLog.parse(MemorySegment.ofArray("# Notes\n\nmd is\n".getBytes(UTF_8))))
                .isEqualTo(new Absent<>("no kernel message about disks"));
        assertThat(ConsoleLog.parse(holmes.document("truth.json"))).isInstanceOf(Absent.class);
    }

    @Test
    void survives_thousands_of_mutations() {
        var seeds =
                List.of(
                        holmes.bytes("console-before-move.log"),
                        ConsoleEventsTest.SYSLOG.getBytes(UTF_8),
                        ConsoleEventsTest.WRAPPED.getBytes(UTF_8));
        DocumentMutations.of(
                seeds,
                5000,
                m ->
                        ConsoleLog.parse(MemorySegment.ofArray(m))
                                .present()
                                .ifPresent(l -> l.boots().forEach(b -> b.attached("sdb", 100))));
    }

    private static ConsoleLog parse(String text) {
        return parse(text.getBytes(UTF_8));
    }

    private static ConsoleLog parse(byte[] document) {
        return ConsoleLog.parse(MemorySegment.ofArray(document)).present().orElseThrow();
    }
}
