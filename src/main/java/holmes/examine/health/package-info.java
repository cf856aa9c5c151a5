/// How well a drive is, by its own report, and which half of a mirror is the better witness.
///
/// Every verdict names the rule and the raw value. What is not known is neither good nor bad.
@NullMarked
package holmes.examine.health;

import org.jspecify.annotations.NullMarked;
