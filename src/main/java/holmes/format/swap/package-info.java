/// Swap areas, and the hibernated systems that are kept in them.
@NullMarked
package holmes.format.swap;

import org.jspecify.annotations.NullMarked;
