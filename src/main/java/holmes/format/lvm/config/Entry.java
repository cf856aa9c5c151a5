package holmes.format.lvm.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node of a configuration text, with the place where its name stands.
public sealed interface Entry {

    String name();

    Position at();

    /// `name = value`.
    record Setting(String name, Value value, Position at) implements Entry {}

    /// `name { … }`.
    ///
    /// @param entries in the order of the text
    /// @param closed whether the closing brace was reached: if not, entries may be missing
    record Section(String name, List<Entry> entries, boolean closed, Position at) implements Entry {

        public Section {
            entries = List.copyOf(entries);
        }

        public Stream<Section> sections() {
            return entries.stream().filter(Section.class::isInstance).map(Section.class::cast);
        }

        public Optional<Section> section(String wanted) {
            for (var entry : entries) {
                if (entry instanceof Section section && section.name.equals(wanted)) {
                    return Optional.of(section);
                }
            }
            return Optional.empty();
        }

        /// The first setting of that name, as libdm takes it when it reads metadata.
        public Optional<Setting> setting(String wanted) {
            for (var entry : entries) {
                if (entry instanceof Setting setting && setting.name.equals(wanted)) {
                    return Optional.of(setting);
                }
            }
            return Optional.empty();
        }
    }
}
