/// The files that were found, in which state, and what is in them.
@NullMarked
package holmes.ui.files;

import org.jspecify.annotations.NullMarked;
