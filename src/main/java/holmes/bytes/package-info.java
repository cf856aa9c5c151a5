/// Ranges, fields, checksums and digests: the alphabet of everything above.
@NullMarked
package holmes.bytes;

import org.jspecify.annotations.NullMarked;
