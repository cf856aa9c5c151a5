/// The wizard: the recovery procedure step by step, with what is known, proposed, and why.
@NullMarked
package holmes.ui.guide;

import org.jspecify.annotations.NullMarked;
