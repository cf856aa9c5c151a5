package holmes.examine.console;

import holmes.examine.document.Citation;
import holmes.format.byid.DiskListing;
import holmes.format.console.Attach;
import holmes.format.console.Boot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who the letters of one boot were.
final class Letters {

    private final String document;
    private final Boot boot;
    private final List<KnownDisk> known;
    private final Optional<Joined> listing;

    /// A listing that is of this boot.
    record Joined(String id, DiskListing listing) {}

    Letters(String document, Boot boot, List<KnownDisk> known, Optional<Joined> listing) {
        this.document = document;
        this.boot = boot;
        this.known = known;
        this.listing = listing;
    }

    List<BootDisk> disks() {
        return boot.attaches().stream().map(this::disk).toList();
    }

    /// The disk that had the letter at this line, if the log shows it.
    Optional<BootDisk> at(String letter, long line) {
        return boot.attached(letter, line).map(this::disk);
    }

    private BootDisk disk(Attach attach) {
        var citations = new ArrayList<Citation>();
        attach.lines().forEach(l -> citations.add(new Citation(document, l)));
        List<String> serials = listed(attach, citations);
        var basis = SerialBasis.LISTING;
        if (serials.isEmpty() && attach.serial().isPresent()) {
            serials = List.of(attach.serial().get());
            basis = SerialBasis.PRINTED;
        } else if (serials.isEmpty()) {
            serials = candidates(attach);
            basis = basis(serials);
        }
        return new BootDisk(
                attach.letter(),
                attach.address().orElse(""),
                attach.model().orElse(""),
                attach.firmware().orElse(""),
                attach.bytes().orElse(0),
                serials,
                basis,
                citations);
    }

    private List<String> listed(Attach attach, List<Citation> citations) {
        if (listing.isEmpty()) return List.of();
        for (var disk : listing.get().listing().disks()) {
            if (!disk.letter().equals(attach.letter()) || disk.serial().isEmpty()) continue;
            disk.lines().forEach(l -> citations.add(new Citation(listing.get().id(), l)));
            return List.of(disk.serial().get());
        }
        return List.of();
    }

    private List<String> candidates(Attach attach) {
        return known.stream().filter(k -> k.mayBe(attach)).map(KnownDisk::serial).toList();
    }

    private SerialBasis basis(List<String> serials) {
        if (serials.isEmpty()) return SerialBasis.UNKNOWN;
        if (serials.size() > 1) return SerialBasis.CANDIDATES;
        long letters =
                boot.attaches().stream()
                        .filter(a -> candidates(a).contains(serials.getFirst()))
                        .map(Attach::letter)
                        .distinct()
                        .count();
        return letters == 1 ? SerialBasis.ONLY_ONE_THAT_AGREES : SerialBasis.CANDIDATES;
    }
}
