package holmes.examine.console;

import holmes.examine.document.Citation;
import holmes.format.console.ArrayMember;
import holmes.format.console.Boot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Joins the slots that a boot printed with the disks that had those letters then.
final class Orders {

    private final String document;
    private final Boot boot;
    private final Letters letters;

    Orders(String document, Boot boot, Letters letters) {
        this.document = document;
        this.boot = boot;
        this.letters = letters;
    }

    List<SlotOrder> orders() {
        var groups = new TreeMap<String, List<ArrayMember>>();
        for (var member : boot.members()) {
            groups.computeIfAbsent(group(member), _ -> new ArrayList<>()).add(member);
        }
        return groups.values().stream().map(this::order).toList();
    }

    /// Printouts without an array are told apart by level and partition number at least.
    private static String group(ArrayMember member) {
        if (!member.array().isEmpty()) return "1 " + member.array() + " " + member.level();
        return "2 " + member.level() + " " + member.device().partition();
    }

    private SlotOrder order(List<ArrayMember> members) {
        var first = members.getFirst();
        return new SlotOrder(
                document,
                boot.number(),
                first.array(),
                first.basis().name(),
                first.level(),
                members.stream().mapToInt(m -> m.raidDisks().orElse(0)).max().orElse(0),
                claims(members),
                contradictions(members));
    }

    private List<SlotClaim> claims(List<ArrayMember> members) {
        var merged = new LinkedHashMap<String, SlotClaim>();
        for (var member : members) {
            var claim = claim(member);
            var key =
                    claim.slot()
                            + " "
                            + claim.device()
                            + " "
                            + claim.inSync()
                            + claim.operational()
                            + claim.model()
                            + claim.address();
            merged.merge(key, claim, Orders::citingBoth);
        }
        return merged.values().stream().sorted(Comparator.comparingInt(SlotClaim::slot)).toList();
    }

    private SlotClaim claim(ArrayMember member) {
        var device = member.device();
        var citations = new ArrayList<Citation>();
        citations.add(new Citation(document, member.line()));
        var disk = letters.at(device.disk(), member.line());
        disk.ifPresent(d -> citations.addAll(d.citations()));
        return new SlotClaim(
                member.slot(),
                device.toString(),
                device.disk(),
                device.partition(),
                disk.map(BootDisk::model).orElse(""),
                disk.map(BootDisk::address).orElse(""),
                disk.map(BootDisk::serials).orElse(List.of()),
                disk.map(BootDisk::basis).orElse(SerialBasis.UNKNOWN),
                member.inSync(),
                member.operational(),
                citations);
    }

    private static SlotClaim citingBoth(SlotClaim one, SlotClaim other) {
        var citations = new TreeSet<>(one.citations());
        citations.addAll(other.citations());
        return new SlotClaim(
                one.slot(),
                one.device(),
                one.letter(),
                one.partition(),
                one.model(),
                one.address(),
                one.serials(),
                one.basis(),
                one.inSync(),
                one.operational(),
                List.copyOf(citations));
    }

    private static List<String> contradictions(List<ArrayMember> members) {
        var bySlot = new TreeMap<Integer, Map<String, Long>>();
        var byDevice = new TreeMap<String, Map<Integer, Long>>();
        for (var m : members) {
            var device = m.device().toString();
            bySlot.computeIfAbsent(m.slot(), _ -> new TreeMap<>()).putIfAbsent(device, m.line());
            byDevice.computeIfAbsent(device, _ -> new TreeMap<>()).putIfAbsent(m.slot(), m.line());
        }
        var words = new ArrayList<String>();
        bySlot.forEach((slot, devices) -> {
            if (devices.size() > 1) words.add("slot " + slot + " was " + lines(devices));
        });
        byDevice.forEach((device, slots) -> {
            if (slots.size() > 1) words.add(device + " was in slot " + lines(slots));
        });
        return words;
    }

    private static String lines(Map<?, Long> lines) {
        return String.join(
                " and ",
                lines.entrySet().stream()
                        .map(e -> e.getKey() + " (line " + e.getValue() + ")")
                        .toList());
    }
}
