/// The frame round the screens: rail, menu bar, inspector, tasks, status.
@NullMarked
package holmes.ui.shell;

import org.jspecify.annotations.NullMarked;
