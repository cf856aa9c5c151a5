/// A report on paper: laid out from the page's markup, with fonts of its own, and the same bytes on
/// every machine.
@NullMarked
package holmes.report.pdf;

import org.jspecify.annotations.NullMarked;
