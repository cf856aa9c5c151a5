/// The drives that are attached to this machine, to be taken in as evidence.
@NullMarked
package holmes.ui.attached;

import org.jspecify.annotations.NullMarked;
