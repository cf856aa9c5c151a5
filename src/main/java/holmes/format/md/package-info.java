/// Linux software RAID: superblocks 0.90, 1.0, 1.1 and 1.2, where they lie and what they say.
///
/// @see <a
///   href="https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/raid/md_p.h">md_p.h</a>
@NullMarked
package holmes.format.md;

import org.jspecify.annotations.NullMarked;
