/// What every screen stands on: background work, commands and keys, theme, words, what is selected.
///
/// Nothing here knows evidence. Models (no controls) and views (no decisions) are kept apart in
/// every package above this one.
@NullMarked
package holmes.ui.fx;

import org.jspecify.annotations.NullMarked;
