package holmes.format.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Made-up logs in the forms in which kernel messages reach an examiner.
class ConsoleEventsTest {

    static final String SYSLOG =
            """
            Mar  4 02:11:07 tower kernel: [ 8204.100001] end_request: I/O error, dev sdc, sector 1953520063
            Mar  4 02:11:07 tower kernel: [ 8204.100002] md: super_written gets error=-5, uptodate=0
            Mar  4 02:11:07 tower kernel: [ 8204.100003] raid5: Disk failure on sdc1, disabling device.
            Mar  4 02:11:07 tower kernel: [ 8204.100004] raid5: Operation continuing on 3 devices.
            Mar  4 02:11:08 tower kernel: [ 8204.200001] RAID5 conf printout:
            Mar  4 02:11:08 tower kernel: [ 8204.200002]  --- rd:4 wd:3
            Mar  4 02:11:08 tower kernel: [ 8204.200003]  disk 0, o:1, dev:sda1
            Mar  4 02:11:08 tower kernel: [ 8204.200004]  disk 2, o:0, dev:sdc1
            Mar  4 02:12:00 tower smartd[812]: Device: /dev/sdc, 8 Currently unreadable sectors
            Mar  4 02:12:01 tower mdadm[901]: Fail event detected on md device /dev/md3, component device /dev/sdc1
            """;

    static final String WRAPPED =
            """
            > [  449.511291] md/raid:md0: device sdb1
            > operational as raid disk 0
            > [  449.511297] md/raid:md0: device sdd1 operational as raid
            > disk 3
            > [  449.512553] md/raid:md0: raid level 6
            > active with 5 out of 6 devices, algorithm 2
            > [  500.000000] md/raid:md0: Disk failure on
            > sdd1, disabling device.
            > [  500.000001] md/raid:md0: Operation
            > continuing on 4 devices.
            > [  501.000000] md0: detected capacity
            > change from 0 to 11998263771136
            """;

    @Test
    void a_failed_member_is_named_with_its_time_and_what_is_left() {
        assertThat(events(SYSLOG))
                .extracting(Event::kind, Event::device, e -> e.working().orElse(-1))
                .containsExactly(
                        tuple(EventKind.IO_ERROR, "sdc", -1),
                        tuple(EventKind.SUPERBLOCK_NOT_WRITTEN, "", -1),
                        tuple(EventKind.MEMBER_FAILED, "sdc1", -1),
                        tuple(EventKind.MEMBERS_LEFT, "", 3),
                        tuple(EventKind.MEMBER_FAILED, "sdc1", -1));
        var failed = events(SYSLOG).get(2);
        assertThat(failed.line()).isEqualTo(3);
        assertThat(failed.stamp()).hasToString("Mar  4 02:11:07 [8204.100003]");
    }

    @Test
    void lines_that_a_mail_program_wrapped_are_whole_again() {
        var boot = boots(WRAPPED).getFirst();
        assertThat(boot.members())
                .extracting(ArrayMember::array, ArrayMember::level, ArrayMember::slot)
                .containsExactly(tuple("md0", "raid6", 0), tuple("md0", "raid6", 3));
        assertThat(boot.events())
                .extracting(Event::kind, Event::array)
                .containsExactly(
                        tuple(EventKind.ARRAY_STARTED, "md0"),
                        tuple(EventKind.MEMBER_FAILED, "md0"),
                        tuple(EventKind.MEMBERS_LEFT, "md0"),
                        tuple(EventKind.ARRAY_SIZE_CHANGED, "md0"));
        assertThat(boot.events().getFirst().raidDisks()).hasValue(6);
    }

    @Test
    void every_form_of_stamp_is_taken_off() {
        for (var prefix :
                List.of(
                        "",
                        "<4>",
                        "<6>[    1.500000] ",
                        "[    1.500000] ",
                        "[    1.500000][  T772] ",
                        "[    1.500000] [    C14] ",
                        "[Sun Dec  7 10:12:18 2025] ",
                        "[Sun Dec  7 10:12:18 2025] [    T772] ",
                        "[2013-03-05 03:12:44] ",
                        "Mar  5 03:12:44 holmes kernel: ",
                        "Mar 05 03:12:44 holmes kernel: [    1.500000] ",
                        "2020-10-14T14:54:01.561703+02:00 holmes kernel: [    1.500000] ",
                        "2025-12-07T10:12:18,123456+01:00 ",
                        "4,339,1500000,-;",
                        "kern  :warn  : [    1.500000] ",
                        "kernel: ",
                        "> > ",
                        "   ")) {
            var events = events(prefix + "md: kicking non-fresh sdx1 from array!\n");
            assertThat(events).as(prefix).hasSize(1);
            assertThat(events.getFirst().device()).as(prefix).isEqualTo("sdx1");
        }
    }

    @Test
    void a_serial_console_garbles_and_colours_what_it_shows() {
        var log =
                "\u001b[0;33m[    5.250000]\u001b[0m md: bind<sdb2>\r\r\n"
                        + "\0\0\0[    5.260000] md: bind<sdc2>\r\n"
                        + "\u00ff\u00fe@#garbage\u0007\r\n"
                        + "[    5.270000] md/raid10:md1: active with 2 out of 2 devices\r\n";
        var events = boots(log.getBytes(ISO_8859_1)).getFirst().events();
        assertThat(events)
                .extracting(Event::kind, Event::line)
                .containsExactly(
                        tuple(EventKind.MEMBER_BOUND, 1L),
                        tuple(EventKind.MEMBER_BOUND, 2L),
                        tuple(EventKind.ARRAY_STARTED, 4L));
    }

    @Test
    void a_flood_is_one_event_with_a_count() {
        var flood = "[   10.000000] print_req_error: I/O error, dev sdc, sector 77\n".repeat(5000);
        var event = events(flood + "[   20.000000] md: md0 stopped.\n").getFirst();
        assertThat(event.count()).isEqualTo(5000);
        assertThat(event.sector()).hasValue(77);
        assertThat(event.lastLine()).isEqualTo(5000);
    }

    @Test
    void a_line_that_is_cut_short_says_nothing() {
        assertThat(
                        ConsoleLog.parse(
                                        MemorySegment.ofArray(
                                                "md/raid1:md0: Disk failure on\n".getBytes(UTF_8)))
                                .present())
                .isEmpty();
    }

    private static List<Event> events(String log) {
        return boots(log).getFirst().events();
    }

    private static List<Boot> boots(String log) {
        return boots(log.getBytes(UTF_8));
    }

    private static List<Boot> boots(byte[] log) {
        return ConsoleLog.parse(MemorySegment.ofArray(log)).present().orElseThrow().boots();
    }
}
