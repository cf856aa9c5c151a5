/// Where bytes come from: raw and split images, ddrescue maps beside them, and the block devices of
/// this machine. Everything is opened for reading only.
@NullMarked
package holmes.source;

import org.jspecify.annotations.NullMarked;
