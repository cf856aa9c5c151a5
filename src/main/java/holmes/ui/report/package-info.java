/// The report screen: which formats, the examiner's own sections, and the pages as they are
/// printed.
@NullMarked
package holmes.ui.report;

import org.jspecify.annotations.NullMarked;
