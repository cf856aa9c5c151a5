/// Order, chunk and data start of a RAID10 with near copies, when its superblocks lie or are gone:
/// every hypothesis carries the observations for and against it.
@NullMarked
package holmes.examine.solve;

import org.jspecify.annotations.NullMarked;
