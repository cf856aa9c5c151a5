package holmes.examine.replay;

import holmes.bytes.Digests;
import holmes.bytes.Refused;
import holmes.casefile.Bench;
import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/// The bench of one action that is performed again: the media that were found, the documents that
/// the case holds, and what is kept goes nowhere.
final class ReplayBench implements Bench, Resolver.Roots {

    private final Case file;
    private final Map<String, Exhibit> exhibits = new TreeMap<>();
    private final Specimens specimens;
    private final Set<String> read = new ConcurrentSkipListSet<>();
    private final Set<String> missing = new ConcurrentSkipListSet<>();
    private final Set<Layer> opened = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    ReplayBench(Case file, Specimens specimens) {
        this.file = file;
        this.specimens = specimens;
        for (var exhibit : file.exhibits()) exhibits.put(exhibit.identity(), exhibit);
    }

    @Override
    public BlockDevice open(Layer layer) {
        opened.add(layer);
        try {
            return new Resolver(this).open(layer);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("These parts make no device: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public BlockDevice medium(String identity) {
        var exhibit = exhibits.get(identity);
        if (exhibit == null) throw new Refused("The case has no medium " + identity + ".");
        read.add(identity);
        var specimen = specimens.of(exhibit);
        if (specimen.isEmpty()) {
            missing.add(identity);
            throw new Refused(exhibit.label() + " is not at hand.");
        }
        return specimen.get().medium().device();
    }

    @Override
    public BlockDevice branch(Layer base, String name) {
        throw new Refused("The branch " + name + " is not part of a replay.");
    }

    @Override
    public String label(Layer.Medium medium) {
        var exhibit = exhibits.get(medium.identity());
        return exhibit == null ? medium.identity() : exhibit.label();
    }

    @Override
    public byte[] document(String sha256) {
        var bytes = file.log().bytes(sha256);
        if (Digests.sha256(bytes).equals(sha256)) return bytes;
        throw new Refused("The case holds other bytes than " + sha256 + " under that hash.");
    }

    @Override
    public String keep(byte[] raw) {
        var hash = Digests.sha256(raw);
        kept.put(hash, raw);
        return hash;
    }

    @Override
    public List<Layer.Medium> media() {
        return file.exhibits().stream().map(Exhibit::medium).toList();
    }

    /// Layers that were asked for, in order.
    List<Layer> opened() {
        synchronized (opened) {
            return List.copyOf(opened);
        }
    }

    Set<String> read() {
        return new TreeSet<>(read);
    }

    boolean lacksMedia() {
        return !missing.isEmpty();
    }

    Optional<byte[]> kept(String sha256) {
        return Optional.ofNullable(kept.get(sha256));
    }
}
