/// What lies on a device, and on the partitions of a device.
@NullMarked
package holmes.examine.identify;

import org.jspecify.annotations.NullMarked;
