package holmes.examine.volumes;

import holmes.format.lvm.LogicalVolume;
import holmes.stack.Layer;
import java.util.List;

/// What became of one logical volume of a text.
public sealed interface MappedVolume {

    LogicalVolume volume();

    /// It can be read, as far as nothing is missing.
    ///
    /// @param layer a {@link Layer.Volume}
    /// @param size bytes
    /// @param absent bytes that lie on what is missing; they read as unreadable
    /// @param remarks what the examiner should know, one sentence each
    record Mapped(LogicalVolume volume, Layer layer, long size, long absent, List<String> remarks)
            implements MappedVolume {
        public Mapped {
            remarks = List.copyOf(remarks);
        }
    }

    /// It cannot.
    ///
    /// @param why one sentence
    record Unmapped(LogicalVolume volume, String why) implements MappedVolume {}
}
