/// What the examiner says anywhere: notes on whatever is selected, and what happened in the
/// incident.
@NullMarked
package holmes.ui.notes;

import org.jspecify.annotations.NullMarked;
