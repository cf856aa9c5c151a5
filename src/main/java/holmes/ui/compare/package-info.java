/// Layers side by side: where they differ, how much, and which side is stale.
@NullMarked
package holmes.ui.compare;

import org.jspecify.annotations.NullMarked;
