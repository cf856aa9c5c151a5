package holmes.ui.bays;

import holmes.bytes.ByteRange;
import holmes.ui.stack.Age;
import java.util.Optional;

/// A part of a disk, drawn to scale.
///
/// @param name for instance `partition 2`
/// @param holds what it is a part of, in a few words; empty if that is not known
/// @param age whose bytes lie on it; empty if that is not known
public record Bar(String name, ByteRange range, String holds, Optional<Age> age) {

    /// Whose it is, in words: what its pattern tells.
    public String whose() {
        return age.map(a ->
                        switch (a) {
                            case OLD -> "of the old system";
                            case NEW -> "of the new install";
                            case BOTH -> "of the old system, with a new install made over it";
                            case ONLY -> "of the only system that was found";
                        })
                .orElse("whose it is, is not known");
    }
}
