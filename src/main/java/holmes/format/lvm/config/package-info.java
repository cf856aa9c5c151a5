/// The configuration grammar that LVM2 shares with `lvm.conf`: sections, settings, values. Knows
/// nothing of volume groups.
@NullMarked
package holmes.format.lvm.config;

import org.jspecify.annotations.NullMarked;
