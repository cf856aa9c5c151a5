package holmes.format.mdadm;

import holmes.bytes.TextLines;
import holmes.finding.Reading;
import holmes.finding.Reading.Absent;
import holmes.finding.Reading.Present;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `/proc/mdstat`, perhaps several pasted one after the other.
public record Mdstat(List<Array> arrays) {

    public Mdstat {
        arrays = List.copyOf(arrays);
    }

    /// @param sizeKib of the array
    /// @param near copies of a RAID10; empty for other layouts
    /// @param map `U` for each member that works, `_` for one that does not, in slot order
    /// @param operation for instance `recovery = 0.0%`
    public record Array(
            String name,
            boolean active,
            Optional<String> level,
            List<Member> members,
            OptionalLong sizeKib,
            Optional<String> version,
            OptionalLong chunk,
            OptionalInt near,
            OptionalInt raidDisks,
            OptionalInt working,
            Optional<String> map,
            Optional<String> operation,
            long line) {
        public Array {
            members = List.copyOf(members);
        }
    }

    /// @param number the descriptor's number, which is the slot only while nothing was replaced
    /// @param flags `F` failed, `S` spare, `W` write mostly, `R` replacement, `J` journal
    public record Member(String device, int number, String flags) {}

    private static final Pattern ARRAY =
            Pattern.compile(
                    "(md\\w{1,40}) : (active|inactive|broken)(?: \\((?:auto-)?read-only\\))?"
                            + "(?: (raid\\d+|linear|faulty|multipath|container))?(.*)");
    private static final Pattern MEMBER =
            Pattern.compile("([\\w!/-]{1,60})\\[(\\d{1,6})\\]((?:\\([A-Z]\\))*)");
    private static final Pattern SIZE = Pattern.compile("\\b(\\d{1,18}) blocks\\b");
    private static final Pattern SUPER = Pattern.compile("\\bsuper (\\S{1,60})");
    private static final Pattern CHUNK = Pattern.compile("\\b(\\d{1,9})[kK] chunks?\\b");
    private static final Pattern NEAR = Pattern.compile("\\b(\\d{1,3}) near-copies\\b");
    private static final Pattern COUNTS =
            Pattern.compile("\\[(\\d{1,5})/(\\d{1,5})\\](?: \\[([U_]{1,400})\\])?");
    private static final Pattern OPERATION =
            Pattern.compile(
                    "(resync|recovery|reshape|check|repair)\\s*=\\s*([\\d.]{1,6}%|\\w{1,12})");

    public static Reading<Mdstat> parse(MemorySegment document) {
        var arrays = new ArrayList<Array>();
        var lines = new TextLines(document);
        boolean seen = false;
        StringBuilder block = null;
        long start = 0;
        while (lines.hasNext() && arrays.size() < 10_000) {
            var line = lines.next();
            var text = line.text().strip();
            boolean opens = ARRAY.matcher(text).matches();
            boolean closes = text.startsWith("unused devices") || text.startsWith("Personalities");
            seen |= closes;
            if ((opens || closes) && block != null) {
                arrays.add(array(block.toString(), start));
                block = null;
            }
            if (opens) {
                block = new StringBuilder(text);
                start = line.number();
            } else if (block != null && block.length() < 20_000) {
                block.append(' ').append(text);
            }
        }
        if (block != null) arrays.add(array(block.toString(), start));
        if (arrays.isEmpty() && !seen) return new Absent<>("no /proc/mdstat");
        return new Present<>(new Mdstat(arrays), List.of());
    }

    /// @param block the array's lines as one, so that wrapped ones are whole
    private static Array array(String block, long line) {
        var head = ARRAY.matcher(block);
        if (!head.matches()) throw new AssertionError(block);
        var sized = SIZE.matcher(block);
        int membersEnd = sized.find() ? sized.start() : block.length();
        var members = new ArrayList<Member>();
        var member = MEMBER.matcher(block.substring(0, membersEnd));
        while (member.find()) {
            var flags = member.group(3).replaceAll("[()]", "");
            members.add(new Member(member.group(1), Integer.parseInt(member.group(2)), flags));
        }
        var counts = COUNTS.matcher(block);
        boolean counted = counts.find(membersEnd == block.length() ? 0 : membersEnd);
        return new Array(
                head.group(1),
                head.group(2).equals("active"),
                Optional.ofNullable(head.group(3)),
                members,
                first(SIZE, block).map(OptionalLong::of).orElse(OptionalLong.empty()),
                text(SUPER, block),
                first(CHUNK, block).map(k -> OptionalLong.of(k << 10)).orElse(OptionalLong.empty()),
                first(NEAR, block)
                        .map(n -> OptionalInt.of(n.intValue()))
                        .orElse(OptionalInt.empty()),
                counted ? OptionalInt.of(Integer.parseInt(counts.group(1))) : OptionalInt.empty(),
                counted ? OptionalInt.of(Integer.parseInt(counts.group(2))) : OptionalInt.empty(),
                counted ? Optional.ofNullable(counts.group(3)) : Optional.empty(),
                operation(OPERATION.matcher(block)),
                line);
    }

    private static Optional<String> operation(Matcher found) {
        return found.find()
                ? Optional.of(found.group(1) + " = " + found.group(2))
                : Optional.empty();
    }

    private static Optional<String> text(Pattern pattern, String block) {
        var found = pattern.matcher(block);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<Long> first(Pattern pattern, String block) {
        return text(pattern, block).map(Long::parseLong);
    }
}
