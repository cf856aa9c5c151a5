/// What happened when, from every source that a case has, on one axis.
@NullMarked
package holmes.examine.timeline;

import org.jspecify.annotations.NullMarked;
