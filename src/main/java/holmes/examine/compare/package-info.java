/// Exact comparison of devices, each of which is read once: where they differ, in how many bytes,
/// and what could not be compared.
@NullMarked
package holmes.examine.compare;

import org.jspecify.annotations.NullMarked;
