/// The timeline screen: the incident and the work on it on one axis of time.
@NullMarked
package holmes.ui.timeline;

import org.jspecify.annotations.NullMarked;
