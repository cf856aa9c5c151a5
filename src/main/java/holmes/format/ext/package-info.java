/// ext2, ext3 and ext4: sound, damaged, or half overwritten by a later mkfs.
@NullMarked
package holmes.format.ext;

import org.jspecify.annotations.NullMarked;
