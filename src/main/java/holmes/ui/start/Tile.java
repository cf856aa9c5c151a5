package holmes.ui.start;

import holmes.ui.fx.Command;
import org.kordamp.ikonli.Ikon;

/// A way in, drawn large.
///
/// @param more what someone may want to know before they take it
public record Tile(Command command, Ikon icon, String more) {}
