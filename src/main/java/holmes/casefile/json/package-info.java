/// Records as canonical JSON and back: the only code that knows a JSON library.
@NullMarked
package holmes.casefile.json;

import org.jspecify.annotations.NullMarked;
