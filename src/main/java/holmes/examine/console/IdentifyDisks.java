package holmes.examine.console;

import holmes.casefile.Bench;
import holmes.casefile.Request;
import holmes.device.Progress;
import holmes.examine.console.DiskClaim.Strength;
import holmes.examine.document.Citation;
import holmes.examine.document.Serials;
import holmes.format.byid.DiskListing;
import holmes.format.mdadm.MdadmText;
import holmes.format.smart.Smart;
import holmes.format.smart.SmartReport;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the serial number of each medium: by content where documents allow it, by the file's name
/// and by size otherwise.
///
/// All documents are named by SHA-256.
///
/// @param examined what mdadm and sfdisk printed
/// @param listings of `/dev/disk/by-id` or lsblk
/// @param reports of smartctl
/// @param media with what was read from them
public record IdentifyDisks(
        List<String> examined, List<String> listings, List<String> reports, List<MediumFacts> media)
        implements Request<IdentifyDisks.Outcome> {

    public IdentifyDisks {
        examined = List.copyOf(examined);
        listings = List.copyOf(listings);
        reports = List.copyOf(reports);
        media = List.copyOf(media);
    }

    /// @param identities one for each medium, in their order
    /// @param pairings of mdadm's output with listings
    public record Outcome(List<DiskIdentity> identities, List<Pairing> pairings) {
        public Outcome {
            identities = List.copyOf(identities);
            pairings = List.copyOf(pairings);
        }
    }

    @Override
    public String kind() {
        return "identify-disks";
    }

    @Override
    public Outcome perform(Bench bench, Progress progress) throws Progress.Cancelled {
        progress.report("identifying disks", 0, media.size());
        var texts = new TreeMap<String, MdadmText>();
        for (var id : examined) {
            MdadmText.parse(bytes(bench, id)).present().ifPresent(t -> texts.put(id, t));
        }
        var named = new TreeMap<String, DiskListing>();
        for (var id : listings) {
            DiskListing.parse(bytes(bench, id)).present().ifPresent(l -> named.put(id, l));
        }
        var told = new TreeMap<String, List<SmartReport>>();
        for (var id : reports) told.put(id, Smart.parseAll(bytes(bench, id)));
        return outcome(texts, named, told);
    }

    private static MemorySegment bytes(Bench bench, String document) {
        return MemorySegment.ofArray(bench.document(document)).asReadOnly();
    }

    private Outcome outcome(
            Map<String, MdadmText> texts,
            Map<String, DiskListing> named,
            Map<String, List<SmartReport>> told) {
        var all = told.values().stream().flatMap(List::stream).toList();
        var known = KnownDisk.of(all, List.copyOf(named.values()));
        var content = new ContentClaims(texts, named, media, known);
        var identities = new ArrayList<DiskIdentity>();
        for (var medium : media) {
            var claims = new ArrayList<>(content.claims(medium.medium()));
            claims.addAll(byName(medium, known, told));
            claims.addAll(bySize(medium, known));
            claims.sort(Comparator.comparing(DiskClaim::strength).thenComparing(DiskClaim::serial));
            var conflicts = new ArrayList<>(content.conflicts(medium.medium()));
            identities.add(identity(medium, claims, conflicts, known));
        }
        return new Outcome(identities, content.pairings());
    }

    private static List<DiskClaim> byName(
            MediumFacts medium, List<KnownDisk> known, Map<String, List<SmartReport>> told) {
        var claims = new ArrayList<DiskClaim>();
        for (var disk : known) {
            if (!Serials.isNamedIn(medium.name(), disk.serial())) continue;
            claims.add(
                    new DiskClaim(
                            disk.serial(),
                            Strength.NAME,
                            "",
                            "the file is named " + medium.name(),
                            cited(disk.serial(), told)));
        }
        return claims;
    }

    private List<DiskClaim> bySize(MediumFacts medium, List<KnownDisk> known) {
        var disks = known.stream().filter(k -> k.bytes() == medium.bytes()).toList();
        boolean alone = media.stream().filter(m -> m.bytes() == medium.bytes()).count() == 1;
        if (!alone || disks.size() != 1) return List.of();
        return List.of(
                new DiskClaim(
                        disks.getFirst().serial(),
                        Strength.SIZE,
                        "",
                        "no other medium, and no other report, has " + medium.bytes() + " bytes",
                        List.of()));
    }

    private static List<Citation> cited(String serial, Map<String, List<SmartReport>> told) {
        var citations = new ArrayList<Citation>();
        told.forEach((id, reports) -> {
            for (var report : reports) {
                if (Serials.same(report.identity().serial().orElse(""), serial)) {
                    citations.add(new Citation(id, 0));
                }
            }
        });
        return citations;
    }

    /// The best founded claim counts, unless an equally good one contradicts it.
    private static DiskIdentity identity(
            MediumFacts medium,
            List<DiskClaim> claims,
            List<String> conflicts,
            List<KnownDisk> known) {
        if (claims.isEmpty()) return new DiskIdentity(medium.medium(), "", claims, conflicts);
        var best = claims.getFirst();
        boolean contradicted = false;
        for (var claim : claims) {
            if (Serials.same(claim.serial(), best.serial())) continue;
            contradicted |= claim.strength() == best.strength();
            conflicts.add(
                    claim.strength()
                            + " says "
                            + claim.serial()
                            + ", but "
                            + best.strength()
                            + " says "
                            + best.serial());
        }
        for (var disk : known) {
            boolean its = Serials.same(disk.serial(), best.serial()) && disk.bytes() != 0;
            if (its && medium.bytes() > 0 && disk.bytes() != medium.bytes()) {
                conflicts.add(
                        "the medium has "
                                + medium.bytes()
                                + " bytes, its report says "
                                + disk.bytes());
            }
        }
        var serial = contradicted ? "" : best.serial();
        return new DiskIdentity(medium.medium(), serial, claims, conflicts);
    }
}
