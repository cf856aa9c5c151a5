/// The recovery procedure: what is known, what is proposed and why, what else could be done. The
/// wizard shows it step by step; `holmes recover` takes the best proposal each time.
@NullMarked
package holmes.guide;

import org.jspecify.annotations.NullMarked;
