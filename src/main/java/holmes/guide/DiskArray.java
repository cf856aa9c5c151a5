package holmes.guide;

import holmes.format.md.MdRole;
import holmes.format.md.MdShape;
import holmes.format.md.MdSuperblock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// An array as the superblocks on a set of parts describe it.
///
/// @param created by the clock of the machine that made it
/// @param members the parts that say they belong to it, in the order of the parts
public record DiskArray(UUID uuid, Instant created, MdShape shape, List<Member> members) {

    /// @param superblock what the part says of the array
    public record Member(Part part, MdSuperblock superblock) {

        /// The slot that it holds data in; empty for spares and failed members.
        public Optional<Integer> slot() {
            return superblock.role() instanceof MdRole.Active(int slot)
                    ? Optional.of(slot)
                    : Optional.empty();
        }
    }

    public DiskArray {
        members = List.copyOf(members);
    }

    /// The arrays that the parts tell of, the one that was made last first.
    public static List<DiskArray> on(PartSet set) {
        var members = new TreeMap<UUID, List<Member>>();
        for (var part : set.parts()) {
            for (var superblock : part.superblocks()) {
                members.computeIfAbsent(superblock.array(), _ -> new ArrayList<>())
                        .add(new Member(part, superblock));
            }
        }
        return members.entrySet().stream()
                .map(array -> of(array.getKey(), array.getValue()))
                .sorted(Comparator.comparing(DiskArray::created).reversed())
                .toList();
    }

    private static DiskArray of(UUID uuid, List<Member> members) {
        // Of superblocks that disagree, the one that was written to last knows best.
        var newest =
                members.stream()
                        .map(Member::superblock)
                        .reduce((a, b) -> b.events() > a.events() ? b : a)
                        .orElseThrow();
        return new DiskArray(uuid, newest.state().created(), newest.shape(), members);
    }

    /// Whether the shape of the array was being changed: then part of it has another one.
    public boolean isReshaping() {
        return members.stream().anyMatch(member -> member.superblock().reshape().isPresent());
    }

    public long newestEvents() {
        return members.stream().mapToLong(m -> m.superblock().events()).max().orElse(0);
    }

    /// Who holds a slot: of several claimants the one with the most events.
    public Optional<Member> inSlot(int slot) {
        return members.stream()
                .filter(member -> member.slot().equals(Optional.of(slot)))
                .reduce((a, b) -> b.superblock().events() > a.superblock().events() ? b : a);
    }

    /// Who else claims a slot, and has missed no more updates than the one that holds it.
    public List<Member> rivals(int slot) {
        var holder = inSlot(slot);
        return members.stream()
                .filter(member -> member.slot().equals(Optional.of(slot)))
                .filter(member -> !holder.equals(Optional.of(member)) && !stale(member))
                .toList();
    }

    /// Whether the member lacks what others have: it missed updates, failed, or was still being
    /// rebuilt. Members of a clean array differ by one event at most. Source: Linux
    /// `drivers/md/md.c`, `super_1_validate`.
    public boolean stale(Member member) {
        return member.superblock().events() + 1 < newestEvents()
                || failed(member)
                || member.superblock().state().recovery().isPresent();
    }

    /// Whether a superblock that was written later says so. Source: Linux `drivers/md/md.c`,
    /// `super_1_sync`.
    boolean failed(Member member) {
        int number = (int) Math.min(Integer.MAX_VALUE, member.superblock().member().number());
        return members.stream()
                .map(Member::superblock)
                .filter(other -> other.events() > member.superblock().events())
                .map(other -> other.member().roles())
                .anyMatch(roles ->
                        number < roles.size() && roles.get(number) instanceof MdRole.Faulty);
    }

    /// What people call it: `md0` for the name `host:0`, else the name's last part.
    public String name() {
        var name = members.getFirst().superblock().name();
        var last = name.substring(name.lastIndexOf(':') + 1);
        if (last.isEmpty()) return "array-" + uuid.toString().substring(0, 8);
        return last.chars().allMatch(Character::isDigit) ? "md" + last : last;
    }
}
