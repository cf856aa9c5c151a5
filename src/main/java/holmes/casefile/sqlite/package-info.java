/// A case as one SQLite file: the only code that knows JDBC.
@NullMarked
package holmes.casefile.sqlite;

import org.jspecify.annotations.NullMarked;
