/// Names what lies on a device, by magic numbers and a little more: file systems, members of arrays
/// and volume groups, encrypted volumes. Formats that Holmes reads in depth have packages of their
/// own; this one only tells them apart, in the way of libblkid, whose names it uses.
@NullMarked
package holmes.format.signature;

import org.jspecify.annotations.NullMarked;
