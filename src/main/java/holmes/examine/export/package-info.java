/// Copies of what was recovered. The only place outside the case file that writes to disk, and only
/// below the folder that the examiner named.
@NullMarked
package holmes.examine.export;

import org.jspecify.annotations.NullMarked;
