/// What entries and layers are called, in words for people: the window and the report say the same.
@NullMarked
package holmes.report.words;

import org.jspecify.annotations.NullMarked;
