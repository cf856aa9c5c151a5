/// Volume groups back from their texts: which text to believe, on what its physical volumes lie,
/// and the layers that its logical volumes then are.
@NullMarked
package holmes.examine.volumes;

import org.jspecify.annotations.NullMarked;
