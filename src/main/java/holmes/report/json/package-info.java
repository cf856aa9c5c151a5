/// A report as canonical JSON: everything that the case says, long lists included.
@NullMarked
package holmes.report.json;

import org.jspecify.annotations.NullMarked;
