/// Performs what a case did again, on evidence wherever it lies, and tells what is no longer so.
@NullMarked
package holmes.examine.replay;

import org.jspecify.annotations.NullMarked;
