package holmes.casefile.sqlite;

import holmes.casefile.Act;
import holmes.casefile.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/// An entry as a row of its table.
final class EntryRow {

    private static final String COLUMNS =
            "number, at, kind, request, tool, nature, result, why, outcome, attached, asked, seal";

    static final String SELECT = "SELECT " + COLUMNS + " FROM entry";

    static final String INSERT =
            "INSERT INTO entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private EntryRow() {}

    static Object[] values(Entry entry) {
        var act = entry.act();
        return new Object[] {
            entry.number(),
            act.at(),
            act.kind(),
            act.request(),
            act.tool(),
            act.nature(),
            act.result(),
            act.why(),
            act.outcome(),
            act.attached(),
            act.asked(),
            entry.seal()
        };
    }

    static Entry read(ResultSet row) throws SQLException {
        var act =
                new Act(
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        text(row, 8),
                        text(row, 9),
                        text(row, 10),
                        row.getLong(11));
        return new Entry(row.getLong(1), act, text(row, 12));
    }

    /// Text as it is in the file. Were bytes that are no UTF-8 read as U+FFFD, an edit that puts
    /// them in the place of a true U+FFFD would keep the seal.
    private static String text(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        if (row.wasNull()) return "\0null";
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "\0no UTF-8: " + HexFormat.of().formatHex(bytes);
        }
    }
}
