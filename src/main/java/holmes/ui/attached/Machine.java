package holmes.ui.attached;

import holmes.host.AttachedDisk;
import holmes.source.Sources;
import java.nio.file.Path;
import java.util.List;

/// The machine that Holmes runs on, as far as its drives go.
public interface Machine {

    /// No drives at all.
    Machine NONE = List::of;

    /// This one.
    Machine THIS =
            new Machine() {
                @Override
                public List<AttachedDisk> drives() {
                    return AttachedDisk.all();
                }

                @Override
                public void refuseWrites(Path node) {
                    Sources.writeProtect(node);
                }
            };

    /// In natural order.
    ///
    /// @throws holmes.bytes.Refused if they cannot be listed
    List<AttachedDisk> drives();

    /// Has the kernel refuse every write to a drive from now on, whoever writes.
    ///
    /// @throws holmes.bytes.Refused without the right to do so
    default void refuseWrites(Path node) {}
}
