package holmes.format.mdadm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import holmes.Corpus;
import holmes.format.mdadm.Mdstat.Member;
import java.lang.foreign.MemorySegment;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MdstatTest {

    static final String GROWN =
            """
            Personalities : [raid1] [raid10]
            md3 : active raid10 sdc2[2] sdd2[5](F) sdb2[7](S)
            sda2[0]
                  3875222528 blocks super 1.2 512K chunks 2 near-copies [4/2]
            [U_U_]
                  [>....................]  recovery =  1.2% (96275752/7813893120)
            finish=639.3min speed=201178K/sec
                  bitmap: 0/59 pages [0KB], 65536KB chunk

            md1 : active (auto-read-only) raid1 sdb1[1] sda1[0]
                  136448 blocks [2/2] [UU]
                    resync=PENDING

            md9 : inactive sdd[1](S)
                  9766308352 blocks super 1.2

            unused devices: <none>
            """;

    @Test
    void reads_arrays_whose_lines_were_wrapped() {
        var array = mdstat().arrays().getFirst();
        assertThat(array.level()).hasValue("raid10");
        assertThat(array.members())
                .containsExactly(
                        new Member("sdc2", 2, ""),
                        new Member("sdd2", 5, "F"),
                        new Member("sdb2", 7, "S"),
                        new Member("sda2", 0, ""));
        assertThat(array.chunk()).hasValue(512 << 10);
        assertThat(array.near()).hasValue(2);
        assertThat(array.raidDisks()).hasValue(4);
        assertThat(array.working()).hasValue(2);
        assertThat(array.map()).hasValue("U_U_");
        assertThat(array.operation()).hasValue("recovery = 1.2%");
    }

    @Test
    void reads_arrays_that_do_not_run() {
        assertThat(mdstat().arrays().get(1).operation()).hasValue("resync = PENDING");
        assertThat(mdstat().arrays().get(2).active()).isFalse();
        assertThat(mdstat().arrays().get(2).raidDisks()).isEmpty();
    }

    @Test
    void finds_every_array_of_the_field() {
        var heading = Pattern.compile("(?m)^md\\w+ : (in)?active");
        for (var file : Corpus.files("md-field-cases/linux-raid/mdstat")) {
            var text = Corpus.text(file);
            assertThat(Mdstat.parse(Corpus.document(file)).present().orElseThrow().arrays())
                    .as(file.toString())
                    .hasSize((int) heading.matcher(text).results().count());
        }
    }

    private static Mdstat mdstat() {
        return Mdstat.parse(MemorySegment.ofArray(GROWN.getBytes(UTF_8))).present().orElseThrow();
    }
}
