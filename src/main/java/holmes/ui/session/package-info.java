/// A case that is open in the window: its log and outcomes turned into what the screens show.
@NullMarked
package holmes.ui.session;

import org.jspecify.annotations.NullMarked;
