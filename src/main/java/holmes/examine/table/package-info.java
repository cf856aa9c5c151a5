/// Interim.
@NullMarked
package holmes.examine.table;

import org.jspecify.annotations.NullMarked;
