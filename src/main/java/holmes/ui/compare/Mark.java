package holmes.ui.compare;

import holmes.ui.hex.Pages;
import java.util.Arrays;

/// How a byte stands to those beside it.
enum Mark {
    /// All that could be read hold the same, or it is not known yet.
    NONE,
    /// It is not what most hold; of two that differ, both are marked.
    ODD,
    /// They differ, and no value is held by more of them than any other.
    TIE;

    /// @param cells the bytes at one place of each pane, as {@link Pages#cell} gives them
    static Mark[] of(int[] cells) {
        var marks = new Mark[cells.length];
        Arrays.fill(marks, NONE);
        int most = 0;
        int winner = -1;
        boolean tie = false;
        int values = 0;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == Pages.UNREAD) return marks;
            if (cells[i] < 0) continue;
            values++;
            int votes = votes(cells, cells[i]);
            if (votes > most) {
                most = votes;
                winner = cells[i];
                tie = false;
            } else if (votes == most && cells[i] != winner) {
                tie = true;
            }
        }
        if (most == values) return marks;
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] < 0) continue;
            if (tie) marks[i] = cells.length == 2 ? ODD : TIE;
            else if (cells[i] != winner) marks[i] = ODD;
        }
        return marks;
    }

    private static int votes(int[] cells, int value) {
        int votes = 0;
        for (int cell : cells) if (cell == value) votes++;
        return votes;
    }
}
