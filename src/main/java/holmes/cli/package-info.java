/// The command line: thin commands that ask a case and print what it says. The only code that uses
/// the standard streams.
@NullMarked
package holmes.cli;

import org.jspecify.annotations.NullMarked;
