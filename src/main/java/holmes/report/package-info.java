/// What a case comes to, for those who were not there.
@NullMarked
package holmes.report;

import org.jspecify.annotations.NullMarked;
