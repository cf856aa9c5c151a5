package holmes.stack;

import holmes.device.BlockDevice;
import holmes.device.Concatenation;
import holmes.device.FarCopies;
import holmes.device.Mirror;
import holmes.device.Missing;
import holmes.device.NearCopies;
import holmes.device.Parity;
import holmes.device.Stripe;
import holmes.device.Window;
import java.util.List;

/// Opens what a layer describes. Opening composes handles and reads nothing.
public final class Resolver {

    /// Where the leaves of a stack come from.
    public interface Roots {

        /// @throws IllegalArgumentException if no such evidence is at hand
        BlockDevice medium(String identity);

        /// @throws IllegalArgumentException if the case has no such branch
        BlockDevice branch(Layer base, String name);
    }

    private final Roots roots;

    public Resolver(Roots roots) {
        this.roots = roots;
    }

    /// The device that the layer describes. Its roots stay open with their owner.
    ///
    /// @throws IllegalArgumentException if evidence is not at hand, or the parts do not fit
    public BlockDevice open(Layer layer) {
        return switch (layer) {
            case Layer.Medium(var identity) -> roots.medium(identity);
            case Layer.Partition(var table, _, var range) -> new Window(open(table), range);
            case Layer.Slice(var of, var range) -> new Window(open(of), range);
            case Layer.Linear(var parts) -> new Concatenation(all(parts));
            case Layer.Striped(var legs, var chunk) -> new Stripe(all(legs), chunk);
            case Layer.Mirrored(var legs, var chosen) -> new Mirror(all(legs), chosen);
            case Layer.NearMirrored(var members, var copies, var chunk, var preference) ->
                    new NearCopies(all(members), copies, chunk, preference);
            case Layer.FarMirrored far ->
                    new FarCopies(
                            all(far.members()),
                            new FarCopies.Copies(far.near(), far.far(), far.offset()),
                            far.chunk(),
                            far.preference());
            case Layer.Parity(var members, var layout, var chunk) ->
                    new Parity(all(members), layout, chunk);
            case Layer.Volume(_, _, var on) -> open(on);
            case Layer.Branched(var base, var name) -> roots.branch(base, name);
            case Layer.Absent(var what, var size) -> new Missing(what, size);
        };
    }

    private List<BlockDevice> all(List<Layer> layers) {
        return layers.stream().map(this::open).toList();
    }
}
