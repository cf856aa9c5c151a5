/// This Linux: the disks that are attached to it and the programs it has. The only code that starts
/// a program.
@NullMarked
package holmes.host;

import org.jspecify.annotations.NullMarked;
