/// The sheet that lists the keys of the window, and explains the words of storage.
@NullMarked
package holmes.ui.help;

import org.jspecify.annotations.NullMarked;
