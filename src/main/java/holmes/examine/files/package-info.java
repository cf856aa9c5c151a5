/// The files of a file system: which there are, how much of each can be had back, their digests.
@NullMarked
package holmes.examine.files;

import org.jspecify.annotations.NullMarked;
