/// Mirror partners among disks or partitions: found by sampled blocks, then proven by one exact
/// pass in which every device is read once.
@NullMarked
package holmes.examine.pair;

import org.jspecify.annotations.NullMarked;
