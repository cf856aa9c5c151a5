package holmes.format.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.Fixtures;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;

/// Texts that LVM2 wrote.
final class Texts {

    private Texts() {}

    /// What `vgcfgbackup` wrote for a case.
    static String backup(String name) {
        return Fixtures.truth(name).at("/reports/vg.txt").asText();
    }

    static Present<MetadataText> read(String text) {
        return (Present<MetadataText>) MetadataText.parse(segment(text));
    }

    static VolumeGroup group(String text) {
        return read(text).value().group().orElseThrow();
    }

    static MemorySegment segment(String text) {
        return MemorySegment.ofArray(text.getBytes(UTF_8));
    }

    /// A file as the ring has it: group first and unindented, heading last, no comments, NUL.
    static String asInRing(String file) {
        int group = file.indexOf("\n\n", file.indexOf("creation_time")) + 2;
        var lines = file.substring(group).replaceAll("[ \t]*#.*", "").replaceAll("(?m)^\t+", "");
        return lines + file.substring(0, group) + "\0";
    }
}
