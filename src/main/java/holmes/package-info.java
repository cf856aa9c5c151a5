/// Where Holmes starts: the window or a command.
@NullMarked
package holmes;

import org.jspecify.annotations.NullMarked;
