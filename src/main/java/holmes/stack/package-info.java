/// The stack as a value: what a device is made of, and how such a description is opened.
@NullMarked
package holmes.stack;

import org.jspecify.annotations.NullMarked;
