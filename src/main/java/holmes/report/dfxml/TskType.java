package holmes.report.dfxml;

/// What a file is, as The Sleuth Kit says it.
///
/// Source: `tsk_fs.h`, `TSK_FS_NAME_TYPE_ENUM` and `TSK_FS_META_TYPE_ENUM`.
final class TskType {

    private TskType() {}

    /// @param letter that of find(1)
    static String letter(String letter) {
        return switch (letter) {
            case "f" -> "r";
            case "d", "p", "c", "b", "l", "s" -> letter;
            default -> "-";
        };
    }

    /// @param letter that of find(1)
    static int number(String letter) {
        return switch (letter) {
            case "f" -> 1;
            case "d" -> 2;
            case "p" -> 3;
            case "c" -> 4;
            case "b" -> 5;
            case "l" -> 6;
            case "s" -> 8;
            default -> 0;
        };
    }
}
