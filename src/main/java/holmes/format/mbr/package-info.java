/// The DOS partition table: master boot record, the chain of extended boot records, and the tables
/// of other systems nested in its partitions.
@NullMarked
package holmes.format.mbr;

import org.jspecify.annotations.NullMarked;
