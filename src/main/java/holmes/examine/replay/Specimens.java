package holmes.examine.replay;

import holmes.bytes.Digests;
import holmes.casefile.Exhibit;
import holmes.casefile.Fingerprint;
import holmes.casefile.Media;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Salvage;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out which exhibit each medium is that lies here now: by content and serial number,
/// whatever its name, letter or folder.
final class Specimens implements AutoCloseable {

    private static final int PART = 1 << 20;

    private final List<Specimen> free = new ArrayList<>();
    private final Map<String, Specimen> taken = new LinkedHashMap<>();
    private final Map<Specimen, Optional<String>> hashes = new LinkedHashMap<>();

    /// @param print of it as it is now
    record Specimen(String place, Media.Specimen medium, Fingerprint print) {}

    /// Opens every place.
    ///
    /// @throws holmes.bytes.Refused if one cannot be opened
    Specimens(Media media, List<String> places, Progress progress) throws Progress.Cancelled {
        for (var place : places) {
            progress.report("looking at the evidence", free.size(), places.size());
            var medium = media.open(place);
            free.add(new Specimen(place, medium, Fingerprint.of(medium.device())));
        }
    }

    /// Gives each exhibit its specimen.
    ///
    /// @param known SHA-256 of whole media, by identity, as far as the case has them
    void assign(List<Exhibit> exhibits, Map<String, String> known, Progress progress)
            throws Progress.Cancelled {
        for (var exhibit : exhibits) {
            var alike = free.stream().filter(s -> isLike(s, exhibit)).toList();
            var hash = known.get(exhibit.identity());
            if (alike.isEmpty() || (sharers(exhibit, exhibits) == 1 && alike.size() == 1)) {
                alike.stream().findFirst().ifPresent(s -> take(exhibit, s));
                continue;
            }
            // Twins, or copies: what was read of all of it tells.
            for (var specimen : alike) {
                if (hash == null || taken.containsKey(exhibit.identity())) break;
                if (sha256(specimen, progress).equals(Optional.of(hash))) take(exhibit, specimen);
            }
        }
        for (var exhibit : exhibits) takeFirst(exhibit, s -> isLike(s, exhibit));
        for (var exhibit : exhibits) takeFirst(exhibit, s -> hasSerial(s, exhibit));
        for (var exhibit : exhibits) {
            takeFirst(exhibit, s -> isNamed(s, exhibit) && resembles(s, exhibit));
        }
        for (var exhibit : exhibits) takeFirst(exhibit, s -> resembles(s, exhibit));
        for (var exhibit : exhibits) takeFirst(exhibit, s -> isNamed(s, exhibit));
    }

    private long sharers(Exhibit exhibit, List<Exhibit> exhibits) {
        return exhibits.stream()
                .filter(e -> e.size() == exhibit.size())
                .filter(e -> e.fingerprint().differences(exhibit.fingerprint()).isEmpty())
                .count();
    }

    private interface Test {
        boolean on(Specimen specimen);
    }

    private void takeFirst(Exhibit exhibit, Test test) {
        if (taken.containsKey(exhibit.identity())) return;
        free.stream().filter(test::on).findFirst().ifPresent(s -> take(exhibit, s));
    }

    private void take(Exhibit exhibit, Specimen specimen) {
        taken.put(exhibit.identity(), specimen);
        free.remove(specimen);
    }

    private static boolean isLike(Specimen specimen, Exhibit exhibit) {
        return !tellsApart(specimen, exhibit)
                && specimen.print().size() == exhibit.size()
                && specimen.print().differences(exhibit.fingerprint()).isEmpty();
    }

    private static boolean resembles(Specimen specimen, Exhibit exhibit) {
        return !tellsApart(specimen, exhibit) && specimen.print().resembles(exhibit.fingerprint());
    }

    private static boolean tellsApart(Specimen specimen, Exhibit exhibit) {
        var one = specimen.medium().hardware();
        var other = exhibit.hardware();
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private static boolean hasSerial(Specimen specimen, Exhibit exhibit) {
        return exhibit.hardware().isPresent()
                && specimen.medium().hardware().equals(exhibit.hardware());
    }

    private static boolean isNamed(Specimen specimen, Exhibit exhibit) {
        return !tellsApart(specimen, exhibit) && specimen.medium().label().equals(exhibit.label());
    }

    /// Of all bytes; nothing if some cannot be read.
    private Optional<String> sha256(Specimen specimen, Progress progress)
            throws Progress.Cancelled {
        var known = hashes.get(specimen);
        if (known != null) return known;
        var hash = sha256(specimen.medium().device(), progress);
        hashes.put(specimen, hash);
        return hash;
    }

    private static Optional<String> sha256(BlockDevice device, Progress progress)
            throws Progress.Cancelled {
        var digest = Digests.sha256();
        for (long at = 0; at < device.size(); at += PART) {
            progress.report("telling twins apart", at, device.size());
            var part = MemorySegment.ofArray(new byte[(int) Math.min(PART, device.size() - at)]);
            if (!Salvage.read(device, at, part).isEmpty()) return Optional.empty();
            digest.update(part.asByteBuffer());
        }
        return Optional.of(Digests.hex(digest.digest()));
    }

    Optional<Specimen> of(Exhibit exhibit) {
        return Optional.ofNullable(taken.get(exhibit.identity()));
    }

    /// Places of media that are none of the case's.
    List<String> strangers() {
        return free.stream().map(Specimen::place).toList();
    }

    @Override
    public void close() {
        taken.values().forEach(s -> s.medium().device().close());
        free.forEach(s -> s.medium().device().close());
    }
}
