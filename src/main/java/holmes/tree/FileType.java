package holmes.tree;

/// What an inode is, by the upper four bits of its mode; the letters are those of find(1).
public enum FileType {
    FIFO(0x1, 5, 'p'),
    CHARACTER_DEVICE(0x2, 3, 'c'),
    DIRECTORY(0x4, 2, 'd'),
    BLOCK_DEVICE(0x6, 4, 'b'),
    FILE(0x8, 1, 'f'),
    SYMLINK(0xa, 7, 'l'),
    SOCKET(0xc, 6, 's'),
    UNKNOWN(0, 0, '?');

    private static final FileType[] BY_MODE = new FileType[16];
    private static final FileType[] BY_ENTRY = new FileType[8];

    static {
        java.util.Arrays.fill(BY_MODE, UNKNOWN);
        java.util.Arrays.fill(BY_ENTRY, UNKNOWN);
        for (var type : values()) {
            if (type == UNKNOWN) continue;
            BY_MODE[type.mode] = type;
            BY_ENTRY[type.entry] = type;
        }
    }

    private final int mode;
    private final int entry;
    private final char letter;

    FileType(int mode, int entry, char letter) {
        this.mode = mode;
        this.entry = entry;
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    /// @param mode all 16 bits of `i_mode`
    public static FileType ofMode(int mode) {
        return BY_MODE[mode >>> 12 & 0xf];
    }

    /// @param code `file_type` of a directory entry; dirdata uses its upper bits for other things
    public static FileType ofEntry(int code) {
        return BY_ENTRY[code & 7];
    }
}
