/// The GUID partition table with its two copies.
///
/// @see <a href="https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html">UEFI 2.10,
///   chapter 5</a>
@NullMarked
package holmes.format.gpt;

import org.jspecify.annotations.NullMarked;
