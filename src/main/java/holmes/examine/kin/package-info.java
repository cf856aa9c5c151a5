/// Interim.
@NullMarked
package holmes.examine.kin;

import org.jspecify.annotations.NullMarked;
