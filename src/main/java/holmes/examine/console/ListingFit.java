package holmes.examine.console;

import holmes.examine.document.Serials;
import holmes.format.byid.DiskListing;
import holmes.format.byid.NamedDisk;
import holmes.format.console.Attach;
import holmes.format.console.Boot;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Whether a listing of names may have been taken in a boot.
///
/// @param listing SHA-256 of the listing
/// @param document SHA-256 of the log
/// @param boot number within the log
/// @param agreeing letters of which both say the same model (and firmware and size, where a report
///   of the listed disk says them)
/// @param against letters of which they say different ones, or only one of them knows
/// @param arrangements ways in which the listed disks could be spread over these letters and look
///   different: the listing of another boot fits by chance once in so many
/// @param joined whether the listing is taken to be of this boot
/// @param because why, or why not
public record ListingFit(
        String listing,
        String document,
        int boot,
        List<String> agreeing,
        List<String> against,
        String arrangements,
        boolean joined,
        String because) {

    /// Below this, agreement tells too little.
    static final BigInteger TELLING = BigInteger.valueOf(20);

    public ListingFit {
        agreeing = List.copyOf(agreeing);
        against = List.copyOf(against);
    }

    static ListingFit of(
            String listingId,
            DiskListing listing,
            String document,
            Boot boot,
            List<KnownDisk> known) {
        var agreeing = new TreeSet<String>();
        var against = new TreeSet<String>();
        var kinds = new HashMap<String, Integer>();
        var byLetter = new HashMap<String, NamedDisk>();
        for (var disk : listing.disks()) byLetter.put(disk.letter(), disk);
        for (var attach : boot.attaches()) {
            var listed = byLetter.get(attach.letter());
            if (listed == null || !agrees(listed, attach, known)) {
                against.add(attach.letter());
            } else if (agreeing.add(attach.letter())) {
                kinds.merge(disk(listed, known).seenAs(attach), 1, Integer::sum);
            }
        }
        boolean complete = boot.start() == Boot.Start.KERNEL_BANNER;
        for (var letter : byLetter.keySet()) {
            boolean shown = agreeing.contains(letter) || against.contains(letter);
            if (complete && !shown && letter.startsWith("sd")) against.add(letter);
        }
        agreeing.removeAll(against);
        var arrangements = arrangements(agreeing.size(), kinds);
        boolean telling = arrangements.compareTo(TELLING) >= 0;
        return new ListingFit(
                listingId,
                document,
                boot.number(),
                List.copyOf(agreeing),
                List.copyOf(against),
                arrangements.toString(),
                against.isEmpty() && agreeing.size() >= 2 && telling,
                because(agreeing.size(), against, arrangements));
    }

    private static String because(int agreeing, TreeSet<String> against, BigInteger arrangements) {
        if (!against.isEmpty()) return "it says otherwise of " + String.join(", ", against);
        if (agreeing < 2) return "it shares fewer than two letters with the boot";
        return arrangements.compareTo(TELLING) < 0
                ? "all "
                        + agreeing
                        + " letters agree, but the disks are too alike to tell boots apart"
                : "all "
                        + agreeing
                        + " letters agree; another arrangement would by chance once in "
                        + arrangements;
    }

    /// The same fit, not taken, because the listing fits other boots as well.
    ListingFit ambiguous(int boots) {
        return new ListingFit(
                listing,
                document,
                boot,
                agreeing,
                against,
                arrangements,
                false,
                "it fits " + boots + " boots, and cannot be of all of them");
    }

    private static boolean agrees(NamedDisk listed, Attach attach, List<KnownDisk> known) {
        return disk(listed, known).mayBe(attach);
    }

    private static KnownDisk disk(NamedDisk listed, List<KnownDisk> known) {
        var serial = listed.serial().orElse("");
        for (var disk : known) if (Serials.same(disk.serial(), serial)) return disk;
        return new KnownDisk(serial, listed.model().orElse(""), "", 0);
    }

    /// n! / (k1! k2! …): disks of one kind look alike.
    private static BigInteger arrangements(int letters, Map<String, Integer> kinds) {
        var ways = factorial(letters);
        for (var count : kinds.values()) ways = ways.divide(factorial(Math.min(count, letters)));
        return ways.max(BigInteger.ONE);
    }

    private static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) product = product.multiply(BigInteger.valueOf(i));
        return product;
    }
}
