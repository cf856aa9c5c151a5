package holmes.ui.bays;

import java.util.Optional;

/// A slot of the chassis.
///
/// @param name what the chassis calls it, for instance `3`
public record Bay(String name, Optional<DiskCard> disk) {

    String words() {
        return "bay " + name + ", " + disk.map(DiskCard::words).orElse("empty");
    }
}
