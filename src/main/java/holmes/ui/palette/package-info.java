/// The command palette: one field that finds every command, disk, volume, offset and entry.
@NullMarked
package holmes.ui.palette;

import org.jspecify.annotations.NullMarked;
