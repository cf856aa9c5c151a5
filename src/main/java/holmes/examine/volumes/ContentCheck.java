package holmes.examine.volumes;

import holmes.format.lvm.LogicalVolume;
import holmes.stack.Layer;

/// Looks into a volume. Called once for each different layer.
@FunctionalInterface
public interface ContentCheck {

    /// When nobody looks.
    ContentCheck NONE = (_, _) -> new Verdict.Unclear("not looked at");

    /// @param layer the volume as the text has it; parts may be missing
    Verdict check(LogicalVolume volume, Layer layer);
}
