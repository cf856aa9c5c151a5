package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.device.Progress;
import holmes.device.Progress.Cancelled;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// The media of a case: which there are, where they lie, and those that are open.
final class Exhibits implements AutoCloseable {

    private final Store store;
    private final Media media;
    private final Map<String, Exhibit> known = new TreeMap<>();
    private final Map<String, String> places;
    private final Map<String, BlockDevice> open = new TreeMap<>();

    Exhibits(Store store, Media media) {
        this.store = store;
        this.media = media;
        this.places = new TreeMap<>(store.places());
    }

    synchronized void add(Exhibit exhibit) {
        known.put(exhibit.identity(), exhibit);
    }

    /// In the order of their labels.
    synchronized List<Exhibit> all() {
        return known.values().stream().sorted(Comparator.comparing(Exhibit::label)).toList();
    }

    synchronized Optional<Exhibit> get(String identity) {
        return Optional.ofNullable(known.get(identity));
    }

    /// Where the medium was seen last on this machine.
    synchronized Optional<String> place(String identity) {
        return Optional.ofNullable(places.get(identity));
    }

    /// The medium, from where it was last seen.
    ///
    /// @throws Refused if it is not there, or has changed
    synchronized BlockDevice open(String identity) {
        var device = open.get(identity);
        if (device != null) return device;
        var exhibit = known.get(identity);
        if (exhibit == null) throw new Refused("The case has no medium " + identity + ".");
        var place = places.get(identity);
        if (place == null) throw new Refused(exhibit.label() + " is not at hand.");
        var found = media.open(place).device();
        try {
            refuseIfChanged(exhibit, Fingerprint.of(found));
        } catch (Refused e) {
            found.close();
            throw e;
        }
        open.put(identity, found);
        return found;
    }

    /// The medium if it is at hand and as it was, else what the case kept of it.
    BlockDevice openOrKept(String identity, Function<Exhibit, BlockDevice> kept) {
        try {
            return open(identity);
        } catch (Refused absent) {
            return get(identity).map(kept).orElseThrow(() -> absent);
        }
    }

    /// The exhibit that a specimen is, wherever it was before.
    ///
    /// @throws Refused if it is one that has changed since it was taken in
    synchronized Optional<Exhibit> recognise(Media.Specimen found, Fingerprint print, String at) {
        for (var exhibit : lookingLike(found, print)) {
            if (isAt(exhibit, at) || !isAtHand(exhibit)) return Optional.of(exhibit);
        }
        for (var exhibit : known.values()) {
            if (claims(found, at, exhibit) && print.resembles(exhibit.fingerprint())) {
                refuseIfChanged(exhibit, print);
            }
        }
        return Optional.empty();
    }

    /// Exhibits with the same fingerprint, unless serial numbers tell them apart.
    synchronized List<Exhibit> lookingLike(Media.Specimen found, Fingerprint print) {
        return all().stream()
                .filter(exhibit -> exhibit.fingerprint().size() == print.size())
                .filter(exhibit -> print.differences(exhibit.fingerprint()).isEmpty())
                .filter(exhibit -> !tellsApart(found.hardware(), exhibit.hardware()))
                .toList();
    }

    private boolean claims(Media.Specimen found, String at, Exhibit exhibit) {
        if (tellsApart(found.hardware(), exhibit.hardware())) return false;
        boolean sameName = found.hardware().isPresent() && exhibit.hardware().isPresent();
        return sameName || isAt(exhibit, at);
    }

    private static boolean tellsApart(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    private boolean isAt(Exhibit exhibit, String place) {
        return place.equals(places.get(exhibit.identity()));
    }

    synchronized boolean isOpen(String identity) {
        return open.containsKey(identity);
    }

    private boolean isAtHand(Exhibit exhibit) {
        var place = places.get(exhibit.identity());
        if (place == null) return false;
        try (var device = media.open(place).device()) {
            return Fingerprint.of(device).differences(exhibit.fingerprint()).isEmpty();
        } catch (Refused gone) {
            return false;
        }
    }

    private static void refuseIfChanged(Exhibit exhibit, Fingerprint print) {
        var differing = print.differences(exhibit.fingerprint()).ranges();
        if (differing.isEmpty()) return;
        throw new Refused(
                exhibit.label()
                        + " is not as it was when it was taken into the case: it differs within bytes "
                        + differing.getFirst().start()
                        + " to "
                        + differing.getLast().end()
                        + ".");
    }

    /// What a medium is to be called, by layers and by people.
    record Name(String identity, String label) {}

    /// Describes a medium that the case has not seen, and keeps its ends.
    synchronized Exhibit admit(
            Media.Specimen found, Fingerprint print, Name name, Bench bench, Progress progress)
            throws Cancelled {
        var alike = lookingLike(found, print);
        var twin = Intake.twin(alike, other -> open(other.identity()), found, progress);
        return new Exhibit(
                free(name.identity()),
                name.label(),
                found.model(),
                found.serial(),
                found.wwn(),
                found.device().sectorSize(),
                print,
                twin,
                snapshot(found.device(), bench, progress));
    }

    private List<Exhibit.Piece> snapshot(BlockDevice device, Bench bench, Progress progress)
            throws Cancelled {
        if (!store.lasting()) return List.of();
        return Keep.pieces(device, Vitals.of(device), bench, progress);
    }

    private String free(String identity) {
        var name = identity;
        for (int i = 2; known.containsKey(name); i++) name = identity + "-" + i;
        return name;
    }

    /// From now on the exhibit is read from `place`, where `device` was opened.
    synchronized void settle(Exhibit exhibit, String place, BlockDevice device) {
        var identity = exhibit.identity();
        add(exhibit);
        var before = open.put(identity, device);
        if (before != null) before.close();
        if (!place.equals(places.put(identity, place))) store.remember(identity, place);
    }

    @Override
    public synchronized void close() {
        open.values().forEach(BlockDevice::close);
        open.clear();
    }
}
