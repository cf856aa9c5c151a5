/// One reading of all the evidence from end to end: its digest, and every mark by which something
/// can be told to have lain there.
@NullMarked
package holmes.examine.survey;

import org.jspecify.annotations.NullMarked;
