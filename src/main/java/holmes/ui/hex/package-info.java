/// Bytes: any layer of any size, with structures, both byte orders and the way down to the disk.
@NullMarked
package holmes.ui.hex;

import org.jspecify.annotations.NullMarked;
