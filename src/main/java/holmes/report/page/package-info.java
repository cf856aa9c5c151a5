/// A report as a value: sections, tables, drawings and sentences that cite entries. Renderers turn
/// it into files; nothing in it knows how it will look.
@NullMarked
package holmes.report.page;

import org.jspecify.annotations.NullMarked;
