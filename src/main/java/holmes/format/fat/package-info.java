/// FAT12, FAT16 and FAT32, as Linux calls them vfat: what small partitions of guests often hold.
@NullMarked
package holmes.format.fat;

import org.jspecify.annotations.NullMarked;
