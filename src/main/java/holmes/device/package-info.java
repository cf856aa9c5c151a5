/// Read-only runs of bytes and the ways in which they are composed: partitions are windows, arrays
/// are functions of their members, and only a branch can be written to.
@NullMarked
package holmes.device;

import org.jspecify.annotations.NullMarked;
