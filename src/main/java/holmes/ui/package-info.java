/// The window: where the screens, the case and JavaFX are put together, and nothing else.
@NullMarked
package holmes.ui;

import org.jspecify.annotations.NullMarked;
