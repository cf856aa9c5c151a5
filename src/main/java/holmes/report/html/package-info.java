/// A report as one HTML file that needs nothing else: styles and drawings are in it, and no script.
@NullMarked
package holmes.report.html;

import org.jspecify.annotations.NullMarked;
