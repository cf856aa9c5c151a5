package holmes.ui.files;

import java.util.Locale;

/// Which files are shown.
///
/// @param words part of a path or of a volume's name; empty for any
/// @param state in which they are
/// @param type what they are
record FileFilter(String words, States state, Types type) {

    /// States, as one looks for them.
    enum States {
        ANY("Any state"),
        COMPLETE("Complete"),
        BROKEN("Not complete"),
        PARTIAL("Partial"),
        LOST("Lost");

        private final String words;

        States(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Kinds of files, as one looks for them.
    enum Types {
        ANY("Any type"),
        FILES("Files"),
        PICTURES("Pictures"),
        FOLDERS("Folders"),
        LINKS("Links"),
        OTHERS("Devices, pipes, sockets");

        private final String words;

        Types(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    FileFilter {
        words = words.strip().toLowerCase(Locale.ROOT);
    }

    boolean isAny() {
        return words.isEmpty() && state == States.ANY && type == Types.ANY;
    }

    boolean fits(Found file) {
        return fitsState(file.state())
                && fitsType(file)
                && (words.isEmpty()
                        || file.path().toLowerCase(Locale.ROOT).contains(words)
                        || file.volume().toLowerCase(Locale.ROOT).contains(words));
    }

    private boolean fitsState(FileState found) {
        return switch (state) {
            case ANY -> true;
            case COMPLETE -> found == FileState.COMPLETE;
            case BROKEN -> found != FileState.COMPLETE;
            case PARTIAL -> found == FileState.PARTIAL;
            case LOST -> found == FileState.UNREADABLE;
        };
    }

    private boolean fitsType(Found file) {
        return switch (type) {
            case ANY -> true;
            case FILES -> file.type().equals("f");
            case PICTURES ->
                    file.type().equals("f")
                            && file.path()
                                    .toLowerCase(Locale.ROOT)
                                    .matches(".*\\.(png|jpe?g|gif|bmp|tiff?|svg|webp)");
            case FOLDERS -> file.type().equals("d");
            case LINKS -> file.type().equals("l");
            case OTHERS -> !"fdl".contains(file.type());
        };
    }
}
