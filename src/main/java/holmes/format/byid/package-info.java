/// Which letter was which disk: listings of `/dev/disk/by-id` and what `lsblk` printed.
///
/// A letter belongs to one boot only; a listing does not say to which.
@NullMarked
package holmes.format.byid;

import org.jspecify.annotations.NullMarked;
