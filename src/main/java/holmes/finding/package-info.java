/// What an examination says of a structure: present, absent, garbled or unsupported, and what is
/// odd about it.
@NullMarked
package holmes.finding;

import org.jspecify.annotations.NullMarked;
