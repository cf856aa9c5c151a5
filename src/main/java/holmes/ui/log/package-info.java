/// The entries of the case, each with its seal.
@NullMarked
package holmes.ui.log;

import org.jspecify.annotations.NullMarked;
