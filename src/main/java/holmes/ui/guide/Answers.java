package holmes.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/// The answers of a question, to go through by keys or mouse: digits and arrows look at one, Enter
/// or a second click takes it.
final class Answers extends VBox {

    private static final int DIGITS = 9;

    private final List<AnswerRow> rows = new ArrayList<>();
    private final IntegerProperty picked;
    private final IntConsumer take;

    /// @param picked the number of the answer that is looked at
    Answers(Question question, IntegerProperty picked, IntConsumer take) {
        this.picked = picked;
        this.take = take;
        getStyleClass().add("answers");
        setFocusTraversable(true);
        for (int i = 0; i < question.answers().size(); i++) {
            var row = new AnswerRow(question, i);
            int number = i;
            row.setOnMouseClicked(click -> {
                requestFocus();
                picked.set(number);
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                    take.accept(number);
                }
            });
            rows.add(row);
        }
        getChildren().addAll(rows);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    /// Shows which answer is looked at now.
    void show() {
        int now = picked.get();
        for (int i = 0; i < rows.size(); i++) rows.get(i).look(i == now);
        if (now < rows.size()) setAccessibleText("Answers. " + rows.get(now).getAccessibleText());
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) return;
        var code = key.getCode();
        if (code == KeyCode.ENTER || code == KeyCode.SPACE) take.accept(picked.get());
        else if (code == KeyCode.DOWN) pick(picked.get() + 1);
        else if (code == KeyCode.UP) pick(picked.get() - 1);
        else if (code == KeyCode.HOME) pick(0);
        else if (code == KeyCode.END) pick(rows.size() - 1);
        else if (!digit(key)) return;
        key.consume();
    }

    private boolean digit(KeyEvent key) {
        var text = key.getText();
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '9') return false;
        int number = text.charAt(0) - '1';
        if (number < Math.min(DIGITS, rows.size())) pick(number);
        return true;
    }

    private void pick(int number) {
        picked.set(Math.clamp(number, 0, rows.size() - 1));
    }
}
