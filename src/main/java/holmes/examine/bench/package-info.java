/// How fast Holmes is, as ratios to the programs that people would use instead, measured in one run
/// on data that it makes itself.
@NullMarked
package holmes.examine.bench;

import org.jspecify.annotations.NullMarked;
