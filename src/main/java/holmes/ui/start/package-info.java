/// The page one sees first: new case, open, review, demo, recent.
@NullMarked
package holmes.ui.start;

import org.jspecify.annotations.NullMarked;
