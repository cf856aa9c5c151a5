package holmes.format.console;

import holmes.format.console.ArrayMember.Basis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Collects who was in which slot: `conf printout` blocks, and lines of a starting array.
final class MemberReader {

    private static final Pattern HEADER = Pattern.compile("(RAID\\d{1,2}) conf printout:\\s*");
    private static final Pattern COUNTS =
            Pattern.compile(
                    "--- (?:level:(\\d{1,2}) )?(?:wd:\\d{1,5} rd:(\\d{1,5})|rd:(\\d{1,5}) wd:\\d{1,5})\\b.*");
    private static final Pattern ROW =
            Pattern.compile(
                    "disk ?(\\d{1,5}), (?:s:\\d, )?(?:wo:(\\d), )?o:(\\d), (?:n:\\d+ )?dev:(\\S{1,60})\\s*");
    private static final Pattern OPERATIONAL =
            Pattern.compile(
                    "device (\\S{1,60}) operational as (?:raid disk|mirror) (\\d{1,5})\\b.*");

    /// Lines from a printout's header to its last row, at most.
    private static final long LONGEST = 400;

    /// Lines between two members of one starting array, at most.
    private static final long START = 10;

    private static final long FAR_BACK = Long.MIN_VALUE / 2;

    private static final int MOST = 100_000;

    private final Mentions mentions;
    private final List<ArrayMember> members = new ArrayList<>();
    private final Map<Integer, Integer> blockOf = new HashMap<>();
    private String level = "";
    private OptionalInt raidDisks = OptionalInt.empty();
    private long headerLine = FAR_BACK;
    private long startLine = FAR_BACK;
    private int block;
    private boolean cut;

    MemberReader(Mentions mentions) {
        this.mentions = mentions;
    }

    boolean cut() {
        return cut;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    boolean accept(LogLine line, String text) {
        return switch (text.charAt(0)) {
            case 'R' -> header(line, text);
            case '-' -> counts(line, text);
            case 'd' -> row(line, text);
            case 'm', 'r' -> operational(line, text);
            default -> false;
        };
    }

    private boolean header(LogLine line, String text) {
        var header = HEADER.matcher(text);
        if (!header.matches()) return false;
        level = header.group(1).toLowerCase(Locale.ROOT);
        raidDisks = OptionalInt.empty();
        headerLine = line.number();
        startLine = FAR_BACK;
        block++;
        return true;
    }

    private boolean counts(LogLine line, String text) {
        if (line.number() - headerLine > LONGEST) return false;
        var counts = COUNTS.matcher(text);
        if (!counts.matches()) return false;
        if (counts.group(1) != null) level = "raid" + counts.group(1);
        var disks = counts.group(2) == null ? counts.group(3) : counts.group(2);
        raidDisks = OptionalInt.of(Integer.parseInt(disks));
        return true;
    }

    private boolean row(LogLine line, String text) {
        if (line.number() - headerLine > LONGEST) return false;
        var row = ROW.matcher(text);
        var device = row.matches() ? DeviceName.of(row.group(4)) : null;
        if (device == null || device.isEmpty()) return false;
        add(
                new ArrayMember(
                        "",
                        Basis.UNKNOWN,
                        level,
                        Integer.parseInt(row.group(1)),
                        device.get(),
                        raidDisks,
                        row.group(2) == null || row.group(2).equals("0"),
                        !row.group(3).equals("0"),
                        line.number(),
                        line.stamp()));
        return true;
    }

    private boolean operational(LogLine line, String text) {
        var head = Personality.of(text);
        if (head.isEmpty()) return false;
        var says = OPERATIONAL.matcher(head.get().rest());
        var device = says.matches() ? DeviceName.of(says.group(1)) : null;
        if (device == null || device.isEmpty()) return false;
        if (line.number() - startLine > START) block++;
        startLine = line.number();
        var array = head.get().array();
        if (!array.isEmpty()) {
            mentions.level(array, head.get().level(), line.number());
            mentions.member(array, device.get().toString());
        }
        add(
                new ArrayMember(
                        array,
                        array.isEmpty() ? Basis.UNKNOWN : Basis.NAMED,
                        head.get().level(),
                        Integer.parseInt(says.group(2)),
                        device.get(),
                        OptionalInt.empty(),
                        true,
                        true,
                        line.number(),
                        line.stamp()));
        return true;
    }

    private void add(ArrayMember member) {
        if (members.size() >= MOST) {
            cut = true;
            return;
        }
        blockOf.put(members.size(), block);
        members.add(member);
    }

    /// All members, with the arrays that could be told.
    List<ArrayMember> members() {
        var resolved = new ArrayList<ArrayMember>();
        var sharing = new HashMap<Integer, TreeSet<String>>();
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            sharing.computeIfAbsent(blockOf.get(i), _ -> new TreeSet<>())
                    .addAll(mentions.arraysOf(member.device().toString(), member.level()));
        }
        for (int i = 0; i < members.size(); i++) {
            var shared = sharing.getOrDefault(blockOf.get(i), new TreeSet<>());
            resolved.add(resolve(members.get(i), shared));
        }
        return resolved;
    }

    private ArrayMember resolve(ArrayMember member, Set<String> sharing) {
        if (member.basis() == Basis.NAMED) return named(member, member.array(), Basis.NAMED);
        if (sharing.size() == 1)
            return named(member, sharing.iterator().next(), Basis.SHARED_MEMBER);
        var possible = mentions.possible(member.level());
        if (possible.size() == 1)
            return named(member, possible.iterator().next(), Basis.ONLY_OF_ITS_LEVEL);
        return mentions.nearest(member.line(), member.level())
                .map(array -> named(member, array, Basis.NEAREST_LINE))
                .orElse(member);
    }

    private ArrayMember named(ArrayMember member, String array, Basis basis) {
        boolean vague = member.level().equals("raid456");
        return new ArrayMember(
                array,
                basis,
                vague ? mentions.levelOf(array).orElse(member.level()) : member.level(),
                member.slot(),
                member.device(),
                member.raidDisks(),
                member.inSync(),
                member.operational(),
                member.line(),
                member.stamp());
    }
}
