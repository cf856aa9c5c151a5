package holmes.examine.console;

import holmes.examine.document.Citation;
import holmes.examine.document.Serials;
import holmes.format.byid.DiskListing;
import holmes.format.byid.NamedDisk;
import holmes.format.mdadm.MdadmText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Claims by content: superblocks and table ids printed under a letter are those of a medium, and a
/// listing of the same letters gives the serial number.
final class ContentClaims {

    private final Map<String, DiskListing> listings;
    private final List<MediumFacts> media;
    private final List<KnownDisk> known;
    private final List<Pairing> pairings = new ArrayList<>();
    private final Map<String, List<DiskClaim>> claims = new TreeMap<>();
    private final Map<String, List<String>> conflicts = new TreeMap<>();

    ContentClaims(
            Map<String, MdadmText> examined,
            Map<String, DiskListing> listings,
            List<MediumFacts> media,
            List<KnownDisk> known) {
        this.listings = listings;
        this.media = media;
        this.known = known;
        examined.forEach(this::letters);
    }

    List<Pairing> pairings() {
        return pairings;
    }

    List<DiskClaim> claims(String medium) {
        return claims.getOrDefault(medium, List.of());
    }

    List<String> conflicts(String medium) {
        return conflicts.getOrDefault(medium, List.of());
    }

    private void letters(String document, MdadmText text) {
        var letters = LetterFacts.of(text);
        var mediumOf = new TreeMap<String, Found>();
        for (var medium : media) {
            var fitting = fitting(medium, letters, document);
            if (fitting.size() > 1) {
                conflict(medium, "it fits " + String.join(" and ", fitting) + " alike");
            } else if (fitting.size() == 1) {
                var letter = fitting.getFirst();
                var match = letters.getOrDefault(letter, new LetterFacts()).match(medium, document);
                var before = mediumOf.putIfAbsent(letter, new Found(medium, match));
                if (before != null) {
                    conflict(
                            medium, "it is a copy of " + before.medium().name() + " or its source");
                    before.also().add(new Found(medium, match));
                }
            }
        }
        for (var listing : listings.entrySet()) {
            pair(document, letters, mediumOf, listing.getKey(), listing.getValue());
        }
    }

    /// Letters that the medium may be; those that share a superblock with it before those that
    /// share a table's id alone.
    private static List<String> fitting(
            MediumFacts medium, Map<String, LetterFacts> letters, String document) {
        var fitting = new ArrayList<String>();
        var surely = new ArrayList<String>();
        letters.forEach((letter, facts) -> {
            var match = facts.match(medium, document);
            if (match.holds()) fitting.add(letter);
            if (match.holdsBySuperblock()) surely.add(letter);
        });
        return surely.isEmpty() ? fitting : surely;
    }

    private record Found(MediumFacts medium, LetterFacts.Match match, List<Found> also) {
        Found(MediumFacts medium, LetterFacts.Match match) {
            this(medium, match, new ArrayList<>());
        }

        List<Found> all() {
            var all = new ArrayList<Found>();
            all.add(this);
            all.addAll(also);
            return all;
        }
    }

    /// The two were taken in one boot if every examined letter is listed, and file names do not say
    /// otherwise of more media than they confirm.
    private void pair(
            String document,
            Map<String, LetterFacts> letters,
            Map<String, Found> mediumOf,
            String listingId,
            DiskListing listing) {
        var disks = new TreeMap<String, NamedDisk>();
        for (var disk : listing.disks()) disks.put(disk.letter(), disk);
        var missing = letters.keySet().stream().filter(l -> !disks.containsKey(l)).toList();
        int confirmed = 0;
        int denied = 0;
        for (var e : mediumOf.entrySet()) {
            var disk = disks.get(e.getKey());
            if (disk == null || disk.serial().isEmpty()) continue;
            for (var found : e.getValue().all()) {
                var named = named(found.medium().name());
                if (named.isEmpty()) continue;
                if (Serials.same(named.get(), disk.serial().get())) confirmed++;
                else denied++;
            }
        }
        boolean taken = missing.isEmpty() && denied <= confirmed;
        var because =
                !missing.isEmpty()
                        ? "the listing does not name " + String.join(", ", missing)
                        : "every examined letter is listed; file names confirm "
                                + confirmed
                                + " and deny "
                                + denied
                                + " of the joined disks";
        pairings.add(new Pairing(document, listingId, taken, because));
        if (!taken) return;
        mediumOf.forEach((letter, found) -> claim(disks.get(letter), listingId, found));
    }

    private void claim(@Nullable NamedDisk disk, String listingId, Found found) {
        if (disk == null || disk.serial().isEmpty()) return;
        for (var each : found.all()) {
            var citations = new ArrayList<>(each.match().citations);
            disk.lines().forEach(l -> citations.add(new Citation(listingId, l)));
            claims.computeIfAbsent(each.medium().medium(), _ -> new ArrayList<>())
                    .add(
                            new DiskClaim(
                                    disk.serial().get(),
                                    DiskClaim.Strength.CONTENT,
                                    disk.letter(),
                                    String.join(", ", each.match().agrees) + " is on the medium",
                                    citations));
        }
    }

    private void conflict(MediumFacts medium, String words) {
        conflicts.computeIfAbsent(medium.medium(), _ -> new ArrayList<>()).add(words);
    }

    /// The serial number of the one known disk that a file name holds.
    private Optional<String> named(String fileName) {
        var serials =
                known.stream()
                        .map(KnownDisk::serial)
                        .filter(s -> Serials.isNamedIn(fileName, s))
                        .toList();
        return serials.size() == 1 ? Optional.of(serials.getFirst()) : Optional.empty();
    }
}
