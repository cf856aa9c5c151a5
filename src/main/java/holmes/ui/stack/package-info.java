/// What lies on what, as a picture that can be walked.
@NullMarked
package holmes.ui.stack;

import org.jspecify.annotations.NullMarked;
