/// NTFS, by its master file table. All numbers are little-endian.
@NullMarked
package holmes.format.ntfs;

import org.jspecify.annotations.NullMarked;
