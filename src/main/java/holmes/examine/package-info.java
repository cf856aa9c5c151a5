/// The use cases: each is a request that the case performs and keeps.
@NullMarked
package holmes.examine;

import org.jspecify.annotations.NullMarked;
