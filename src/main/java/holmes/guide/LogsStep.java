package holmes.guide;

import holmes.casefile.Document;
import holmes.device.Progress;
import holmes.examine.console.DiskIdentity;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.console.MediumFacts;
import holmes.examine.console.ReadConsole;
import holmes.examine.console.SlotOrder;
import holmes.examine.document.DocumentKind;
import holmes.format.md.MdRole;
import holmes.format.md.MdSuperblock;
import holmes.source.NaturalOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds out from documents which disk each medium is, and which disk stood in which slot.
final class LogsStep {

    private final Desk desk;

    LogsStep(Desk desk) {
        this.desk = desk;
    }

    /// SHA-256 of the case's SMART reports.
    List<String> reports() {
        var reports = documents(DocumentKind.SMART_TEXT);
        reports.addAll(documents(DocumentKind.SMART_JSON));
        return reports;
    }

    /// The disks with their serial numbers, as far as hardware or documents tell them.
    List<Disk> identify(List<Disk> disks, List<PartSet> sets) throws Progress.Cancelled {
        var facts = disks.stream().map(disk -> facts(disk, sets)).toList();
        var request =
                new IdentifyDisks(
                        documents(DocumentKind.MDADM_TEXT),
                        documents(DocumentKind.DISK_LISTING),
                        reports(),
                        facts);
        var identities = desk.ask(request).outcome().identities();
        var named = new ArrayList<Disk>();
        var found = new TreeMap<String, String>(NaturalOrder.OF_NAMES);
        for (int i = 0; i < disks.size(); i++) {
            named.add(named(disks.get(i), identities.get(i), found));
        }
        found.values().forEach(desk::tell);
        return unambiguous(named, disks);
    }

    /// @param found takes what is to be told, by the disk's label
    private Disk named(Disk disk, DiskIdentity identity, Map<String, String> found) {
        identity.conflicts().forEach(desk::tell);
        if (disk.serial().isPresent() || identity.serial().isEmpty()) return disk;
        var claim = identity.claims().getFirst();
        found.put(
                disk.label(),
                disk.label() + " is the disk " + identity.serial() + ": " + claim.because() + ".");
        return disk.withSerial(identity.serial());
    }

    /// Two media that are said to be one disk keep their own names: a name must tell them apart.
    private List<Disk> unambiguous(List<Disk> named, List<Disk> before) {
        var seen = new HashMap<String, Integer>();
        for (var disk : named) seen.merge(disk.label(), 1, Integer::sum);
        var result = new ArrayList<Disk>();
        for (int i = 0; i < named.size(); i++) {
            boolean one = seen.getOrDefault(named.get(i).label(), 0) == 1;
            result.add(one ? named.get(i) : before.get(i));
        }
        return List.copyOf(result);
    }

    private static MediumFacts facts(Disk disk, List<PartSet> sets) {
        var superblocks = new ArrayList<MediumFacts.SuperblockFacts>();
        for (var set : sets) {
            for (var part : set.parts()) {
                if (!part.disk().equals(disk)) continue;
                part.superblock().ifPresent(s -> superblocks.add(facts(part.number(), s)));
            }
        }
        return new MediumFacts(
                disk.medium().identity(), disk.label(), disk.size(), disk.tableId(), superblocks);
    }

    private static MediumFacts.SuperblockFacts facts(int partition, MdSuperblock superblock) {
        int slot = superblock.role() instanceof MdRole.Active(int active) ? active : -1;
        return new MediumFacts.SuperblockFacts(
                partition,
                superblock.array().toString(),
                superblock.device().map(Object::toString).orElse(""),
                slot);
    }

    /// What the logs say of slots; each claim may mean several disks.
    List<SlotClaim> claims(List<Disk> disks) throws Progress.Cancelled {
        var logs = documents(DocumentKind.CONSOLE_LOG);
        if (logs.isEmpty()) {
            desk.tell("No console log is at hand: nothing but the disks tells their order.");
            return List.of();
        }
        var listings = documents(DocumentKind.DISK_LISTING);
        var read = desk.ask(new ReadConsole(logs, listings, reports())).outcome();
        var names = names();
        var claims = new ArrayList<SlotClaim>();
        for (var order : read.orders()) {
            order.contradictions().forEach(desk::tell);
            var log = names.getOrDefault(order.document(), "log");
            desk.tell(
                    log
                            + " names "
                            + order.claims().size()
                            + " slots of "
                            + order.level()
                            + " "
                            + order.array()
                            + ".");
            claims.addAll(claims(order, log, disks));
        }
        return claims;
    }

    private static List<SlotClaim> claims(SlotOrder order, String log, List<Disk> disks) {
        var claims = new ArrayList<SlotClaim>();
        for (var claim : order.claims()) {
            var labels =
                    disks.stream()
                            .map(Disk::label)
                            .filter(label -> claim.serials().contains(label))
                            .toList();
            if (labels.isEmpty() || labels.size() == disks.size()) continue;
            long line = claim.citations().isEmpty() ? 0 : claim.citations().getFirst().line();
            claims.add(new SlotClaim(order.level(), claim.slot(), labels, log + " line " + line));
        }
        return claims;
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var document : desk.file().documents()) names.put(document.sha256(), document.name());
        return names;
    }

    private List<String> documents(DocumentKind kind) {
        var found = new ArrayList<String>();
        for (Document document : desk.file().documents()) {
            if (document.role().equals(kind.name())) found.add(document.sha256());
        }
        return found;
    }
}
