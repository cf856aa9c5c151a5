/// What logs claim about disks: which letter was which disk, which slot held which letter, and what
/// happened. Claims are evidence for the order of an array, never facts.
///
/// Letters never cross boots. A listing is joined to a boot only where letters and models agree so
/// well that chance is no explanation, and every claim says how it was joined.
///
/// Outcomes use empty text and zero for what is not said: no disk, array or size is zero or
/// nameless.
@NullMarked
package holmes.examine.console;

import org.jspecify.annotations.NullMarked;
