/// Where in a layer given bytes, texts or patterns occur.
@NullMarked
package holmes.examine.search;

import org.jspecify.annotations.NullMarked;
