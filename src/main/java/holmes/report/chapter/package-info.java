/// What a report says: one class a chapter, each a function of the facts.
@NullMarked
package holmes.report.chapter;

import org.jspecify.annotations.NullMarked;
