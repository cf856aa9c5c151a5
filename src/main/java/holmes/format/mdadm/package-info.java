/// What md's tools print: `mdadm --examine` and `--detail`, `/proc/mdstat`, and the `sfdisk -d`
/// dumps that people put between them.
///
/// Text is evidence of what a superblock said when it was asked, under the letters of that boot.
/// Source: mdadm `super0.c`, `super1.c` (`examine_super0`, `examine_super1`), `Detail.c`; Linux
/// `drivers/md/md.c` (`md_seq_show`).
@NullMarked
package holmes.format.mdadm;

import org.jspecify.annotations.NullMarked;
