package holmes.casefile;

import holmes.bytes.Refused;
import holmes.device.BlockDevice;
import java.util.Optional;

/// Where evidence comes from: image files, devices of this machine.
public interface Media {

    /// For a case that is only looked at.
    Media NONE =
            place -> {
                throw new Refused(place + " cannot be opened here.");
            };

    /// Opens what lies at a place, read-only.
    ///
    /// @param place a path, or what else names it on this machine
    /// @throws holmes.bytes.Refused if there is nothing that can be read
    Specimen open(String place);

    /// A medium as this machine shows it.
    ///
    /// @param name its file name, or its letter: used only where it has no serial number
    /// @param device closed by whoever opened the specimen
    record Specimen(
            String name,
            Optional<String> model,
            Optional<String> serial,
            Optional<String> wwn,
            BlockDevice device) {

        /// What the hardware calls itself.
        public Optional<String> hardware() {
            return serial.or(() -> wwn);
        }

        public String label() {
            return serial.orElse(name);
        }
    }
}
