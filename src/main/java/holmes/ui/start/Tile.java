package holmes.ui.start;

import holmes.ui.fx.Command;
import org.kordamp.ikonli.Ikon;

/// A way in, drawn large.
public record Tile(Command command, Ikon icon) {}
