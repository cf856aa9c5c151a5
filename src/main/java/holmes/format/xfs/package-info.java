/// XFS, versions 4 and 5, without its log. All numbers are big-endian, checksums excepted.
@NullMarked
package holmes.format.xfs;

import org.jspecify.annotations.NullMarked;
