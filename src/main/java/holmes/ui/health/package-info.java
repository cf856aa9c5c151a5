/// The drives' health: what each report says, what it means, and which half of a pair is better.
@NullMarked
package holmes.ui.health;

import org.jspecify.annotations.NullMarked;
