package holmes.examine.volumes;

import holmes.stack.Layer;

/// Where a text was found.
///
/// @param layer that holds it
/// @param place within the layer, in words: a byte offset or a path
public record Source(Kind kind, Layer layer, String place) {

    /// How much the place says of the text.
    public enum Kind {
        /// The ring, and its header points here.
        RING_COMMITTED("committed in the ring"),
        /// The ring; the change that it belongs to was not finished.
        RING_PRECOMMITTED("precommitted in the ring"),
        /// The ring, without anything that points here.
        RING_OLDER("left in the ring"),
        /// `/etc/lvm/backup`: the state after the last command of that host.
        BACKUP("a backup file"),
        /// `/etc/lvm/archive`: a state before some command.
        ARCHIVE("an archive file"),
        /// Raw bytes.
        CARVED("carved");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
