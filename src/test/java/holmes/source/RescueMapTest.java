package holmes.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import holmes.bytes.ByteRange;
import holmes.bytes.RangeSet;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Garbled;
import holmes.finding.Reading.Present;
import holmes.host.Programs;
import holmes.source.RescueMap.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescueMapTest {

    private static final String MAP =
            """
            # Mapfile. Created by GNU ddrescue version 1.27
            # Command line: ddrescue -f -n /dev/sdb sdb.img sdb.map
            # current_pos  current_status  current_pass
            0x00120000     *               1
            #      pos        size  status
            0x00000000  0x00100000  +
            0x00100000  0x00000200  -	# a bad sector
            0x00100200  0x00001e00  /
            0x00102000  0x0000e000  *
            0x00110000  0x00010000  +
            0x00120000  0x00e00000  ?
            """;

    @Test
    void reads_what_ddrescue_writes() {
        var map = present(MAP);

        assertThat(map.areas(Status.RESCUED))
                .isEqualTo(RangeSet.of(ByteRange.of(0, 0x100000), ByteRange.of(0x110000, 0x10000)));
        assertThat(map.areas(Status.BAD_SECTOR))
                .isEqualTo(RangeSet.of(ByteRange.of(0x100000, 512)));
        assertThat(map.areas(Status.NON_TRIED).length()).isEqualTo(0xe00000);
        assertThat(map.end()).isEqualTo(0xf20000);
        assertThat(map.notRescued(ByteRange.of(0, map.end())).ranges())
                .containsExactly(
                        ByteRange.between(0x100000, 0x110000),
                        ByteRange.between(0x120000, 0xf20000));
    }

    @Test
    void reads_numbers_as_c_does() {
        var map = present("010 +\n010 0x10 -\n24 9223372036854775807 ?\n");

        assertThat(map.areas(Status.BAD_SECTOR)).isEqualTo(RangeSet.of(ByteRange.of(8, 16)));
        assertThat(map.end()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void writes_what_it_reads() {
        var bad = RangeSet.of(ByteRange.of(4096, 512), ByteRange.of(5L << 32, 1 << 20));

        var map = RescueMap.of(6L << 32, bad);

        assertThat(present(map.text())).isEqualTo(map);
        assertThat(map.unreadable()).isEqualTo(bad);
        assertThat(map.notRescued(ByteRange.of(0, 6L << 32))).isEqualTo(bad);
    }

    @Test
    void takes_a_gap_for_not_rescued_and_says_so() {
        var reading = RescueMap.parse("0 + 1\n0 512 +\n1024 512 +\n");

        assertThat(reading).isInstanceOf(Present.class);
        assertThat(((Present<RescueMap>) reading).anomalies())
                .singleElement()
                .hasToString("line 3 is 1024, expected an area at 512");
        assertThat(present("0 + 1\n0 512 +\n1024 512 +\n").notRescued(ByteRange.of(0, 1536)))
                .isEqualTo(RangeSet.of(ByteRange.of(512, 512)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 + 1\n0 1024 +\n512 1024 -\n",
                "0 + 1\n0 0 +\n",
                "0 + 1\n0 12 !\n",
                "0 + 1\n0 12k +\n",
                "0 + 1\n0 512 +\n0x200 0x\n",
                "0 + 1\n-5 12 +\n"
            })
    void a_damaged_map_is_garbled(String text) {
        assertThat(RescueMap.parse(text)).isInstanceOf(Garbled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# a comment\n", "hello world\n", "0x + 1\n", "0 X 1\n0 1 +\n"})
    void other_text_is_no_map(String text) {
        assertThat(RescueMap.parse(text)).isInstanceOf(Absent.class);
    }

    @Test
    void survives_any_damage() {
        var random = new Random(1997);
        for (int round = 0; round < 5000; round++) {
            var text = new StringBuilder(MAP);
            for (int i = random.nextInt(8); i >= 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.deleteCharAt(at);
                    case 2 -> text.insert(at, random.nextLong());
                    default -> text.setLength(at);
                }
            }
            if (RescueMap.parse(text.toString()) instanceof Present<RescueMap>(var map, _)) {
                var whole = ByteRange.of(0, 1 << 24);
                var rescued = map.areas(Status.RESCUED).within(whole).length();
                assertThat(map.notRescued(whole).length()).isEqualTo(whole.length() - rescued);
            }
        }
    }

    @Test
    void gives_the_figures_of_ddrescuelog(@TempDir Path folder) throws IOException {
        assumeTrue(Programs.find("ddrescuelog").isPresent(), "ddrescuelog is not installed");
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            var file = Files.writeString(folder.resolve("disk.map"), random(random));
            var map = present(Files.readString(file));
            var ran = Programs.run(List.of("ddrescuelog", "-t", "" + file), Duration.ofSeconds(9));

            for (var status : Status.values()) {
                var name = status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                var figures =
                        Pattern.compile(name + ": +(\\d+) B,  in +(\\d+) area").matcher(ran.text());
                assertThat(figures.find()).as(ran.text() + ran.errors()).isTrue();
                assertThat(map.areas(status).length()).isEqualTo(Long.parseLong(figures.group(1)));
                assertThat(map.areas(status).ranges()).hasSize(Integer.parseInt(figures.group(2)));
            }
        }
    }

    private static String random(Random random) {
        var text = new StringBuilder("0x0 ? 1\n");
        int at = 0;
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            int length = 1 + random.nextInt(700);
            text.append(at).append(' ').append(length).append(' ');
            text.append("?*/-+".charAt(random.nextInt(5))).append('\n');
            at += length;
        }
        return text.toString();
    }

    private static RescueMap present(String text) {
        return RescueMap.parse(text).present().orElseThrow();
    }
}
