/// Arrays with parity: whether what their members hold fits together.
@NullMarked
package holmes.examine.parity;

import org.jspecify.annotations.NullMarked;
