package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import holmes.stack.Layer;
import holmes.stack.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bench of one action: what it keeps goes into that action's entry.
final class Workbench implements Bench, Resolver.Roots {

    private final Log log;
    private final Exhibits exhibits;
    private final Optional<Path> target;
    private final Optional<Remains> remains;
    private final List<Content> kept = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();

    Workbench(Log log, Exhibits exhibits) {
        this(log, exhibits, Optional.empty(), Optional.empty());
    }

    /// @param target where copies of what is read go
    /// @param remains what stands in for media that are not at hand; absent if nothing may
    Workbench(Log log, Exhibits exhibits, Optional<Path> target, Optional<Remains> remains) {
        this.log = log;
        this.exhibits = exhibits;
        this.target = target;
        this.remains = remains;
    }

    @Override
    public Optional<Path> target() {
        return target;
    }

    @Override
    public synchronized void lacking(String sentence) {
        lacking.add(sentence);
    }

    @Override
    public BlockDevice open(Layer layer) {
        try {
            return new Resolver(this).open(layer);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("These parts make no device: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public BlockDevice medium(String identity) {
        if (remains.isEmpty()) return exhibits.open(identity);
        return exhibits.openOrKept(identity, remains.get()::medium);
    }

    @Override
    public BlockDevice branch(Layer base, String name) {
        throw new Refused("The case has no branch " + name + ".");
    }

    @Override
    public String label(Layer.Medium medium) {
        return exhibits.get(medium.identity()).map(Exhibit::label).orElse(medium.identity());
    }

    @Override
    public Optional<String> place(Layer.Medium medium) {
        return exhibits.place(medium.identity());
    }

    @Override
    public byte[] document(String sha256) {
        return log.bytes(sha256);
    }

    @Override
    public synchronized String keep(byte[] raw) {
        var content = Content.of(raw);
        kept.add(content);
        return content.sha256();
    }

    @Override
    public List<Layer.Medium> media() {
        return exhibits.all().stream().map(Exhibit::medium).toList();
    }

    /// What was said to be lacking.
    synchronized List<String> lacking() {
        return List.copyOf(lacking);
    }

    synchronized List<Content> kept() {
        return List.copyOf(kept);
    }
}
