/// Which half of a mirror still holds what the old array wrote, range by range, when a newer array
/// with other mirror partners has written and resynced over part of it.
@NullMarked
package holmes.examine.halves;

import org.jspecify.annotations.NullMarked;
