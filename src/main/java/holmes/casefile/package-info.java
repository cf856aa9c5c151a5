/// The case: requests, outcomes, sealed entries. The only way from an examiner to the evidence.
@NullMarked
package holmes.casefile;

import org.jspecify.annotations.NullMarked;
