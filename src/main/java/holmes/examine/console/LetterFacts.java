package holmes.examine.console;

import holmes.examine.console.MediumFacts.SuperblockFacts;
import holmes.examine.document.Citation;
import holmes.format.console.DeviceName;
import holmes.format.mdadm.Examined;
import holmes.format.mdadm.MdadmText;
import holmes.format.mdadm.SfdiskDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What mdadm and sfdisk printed under one letter.
final class LetterFacts {

    private final List<Examined> superblocks = new ArrayList<>();
    private final List<SfdiskDump> tables = new ArrayList<>();

    static Map<String, LetterFacts> of(MdadmText text) {
        var letters = new TreeMap<String, LetterFacts>();
        for (var e : text.examined()) {
            DeviceName.of(e.device())
                    .ifPresent(d ->
                            letters.computeIfAbsent(d.disk(), _ -> new LetterFacts())
                                    .superblocks
                                    .add(e));
        }
        for (var t : text.tables()) {
            DeviceName.of(t.disk())
                    .ifPresent(d ->
                            letters.computeIfAbsent(d.disk(), _ -> new LetterFacts())
                                    .tables
                                    .add(t));
        }
        return letters;
    }

    /// What speaks for and against the medium being this disk.
    Match match(MediumFacts medium, String document) {
        var match = new Match();
        for (var table : tables) {
            var id = table.labelId().orElse("");
            if (id.isEmpty() || medium.labelId().isEmpty()) continue;
            var cited = new Citation(document, table.line());
            if (same(id, medium.labelId())) match.agree("the partition table's id " + id, cited);
        }
        for (var printed : superblocks) {
            int partition = DeviceName.of(printed.device()).map(DeviceName::partition).orElse(0);
            for (var own : medium.superblocks()) {
                if (own.partition() == partition) compare(printed, own, match, document);
            }
        }
        return match;
    }

    private static void compare(
            Examined printed, SuperblockFacts own, Match match, String document) {
        var cited = new Citation(document, printed.line());
        var where = "the superblock of " + printed.device();
        if (printed.arrayUuid().isEmpty()) return;
        // Another array's superblock says nothing: arrays are created anew.
        if (!sameUuid(printed.arrayUuid().get(), own.arrayUuid())) return;
        boolean same;
        if (printed.deviceUuid().isPresent() && !own.deviceUuid().isEmpty()) {
            same = sameUuid(printed.deviceUuid().get(), own.deviceUuid());
            where += " (device " + printed.deviceUuid().get() + ")";
        } else if (printed.slot().isPresent() && own.slot() >= 0) {
            same = printed.slot().getAsInt() == own.slot();
            where += " (slot " + printed.slot().getAsInt() + " of its array)";
        } else {
            return;
        }
        if (same) match.agree(where, cited);
        match.member(same);
    }

    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String id) {
        return id.strip().toLowerCase(Locale.ROOT).replaceFirst("^0x0*", "");
    }

    /// Version 0.90 prints four words, which differ from the bytes on disk where the byte order
    /// does.
    private static boolean sameUuid(String one, String other) {
        var a = digits(one);
        var b = digits(other);
        return a.length() == 32 && (a.equals(b) || a.equals(wordsTurned(b)));
    }

    private static String digits(String uuid) {
        return uuid.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    }

    private static String wordsTurned(String digits) {
        if (digits.length() != 32) return "";
        var turned = new StringBuilder();
        for (int word = 0; word < 32; word += 8) {
            for (int b = 6; b >= 0; b -= 2) turned.append(digits, word + b, word + b + 2);
        }
        return turned.toString();
    }

    /// Evidence for and against. A table's id may have been written anew since, and copied tables
    /// share one; two members of one array never share a superblock.
    static final class Match {

        final List<String> agrees = new ArrayList<>();
        final List<Citation> citations = new ArrayList<>();
        private boolean sameMember;
        private boolean otherMember;

        private void agree(String what, Citation cited) {
            agrees.add(what);
            citations.add(cited);
        }

        private void member(boolean same) {
            if (same) sameMember = true;
            else otherMember = true;
        }

        boolean holds() {
            return !agrees.isEmpty() && !otherMember;
        }

        boolean holdsBySuperblock() {
            return sameMember && !otherMember;
        }
    }
}
