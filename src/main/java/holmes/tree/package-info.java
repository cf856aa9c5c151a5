/// Trees of files: names, what they name and what is in it, whatever file system they come from.
@NullMarked
package holmes.tree;

import org.jspecify.annotations.NullMarked;
