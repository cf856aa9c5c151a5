/// LVM2: labels, metadata areas with the ring of older texts, and the texts themselves, wherever
/// they lie. See `docs/formats/lvm.md`.
@NullMarked
package holmes.format.lvm;

import org.jspecify.annotations.NullMarked;
