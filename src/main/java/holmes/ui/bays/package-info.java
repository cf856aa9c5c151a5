/// The chassis drawn: a card for each disk, with what is known of it.
@NullMarked
package holmes.ui.bays;

import org.jspecify.annotations.NullMarked;
