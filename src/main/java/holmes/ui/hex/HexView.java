package holmes.ui.hex;

import holmes.report.words.Words;
import holmes.ui.fx.Bar;
import holmes.ui.fx.TextSize;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The hex screen: what to look at, where to go, the bytes, and a scroll bar that knows 2^63 of
/// them.
public final class HexView extends BorderPane {

    /// Part of the bar: on a large disk the true part would be too small to grasp.
    private static final double SHORTEST_THUMB = 0.05;

    private static final double BYTES_SHARE = 0.7;

    private final HexModel model;
    private final HexCells cells;
    private final TextField goTo = new TextField();
    private final SearchPane search;
    private final MarksPane marks;
    private final TabPane tools;

    public HexView(HexModel model) {
        this.model = model;
        this.cells = new HexCells(model);
        this.search = new SearchPane(model.search());
        this.marks = new MarksPane(model.marks());
        tools = new TabPane(places(), tab("Search", search), tab("Bookmarks", marks));
        tools.getStyleClass().add("hex-tools");
        getStyleClass().add("hex");
        setTop(bar());
        var bytes = new BorderPane(cells);
        bytes.setRight(new HBox(new HexMap(model), scrollBar()));
        var split = new SplitPane(bytes, tools);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(BYTES_SHARE);
        SplitPane.setResizableWithParent(tools, false);
        setCenter(split);
        setBottom(foot());
        // The size of text of this view is the size of the bytes.
        cells.textSize().bind(TextSize.in(this).pixels());
    }

    /// Puts the keyboard where an offset can be written.
    public void askWhereTo() {
        goTo.requestFocus();
        goTo.selectAll();
    }

    /// Puts the keyboard where can be written what to search for.
    public void askWhatToFind() {
        tools.getSelectionModel().select(1);
        search.ask();
    }

    /// Puts the keyboard where a bookmark gets its name.
    public void askForName() {
        tools.getSelectionModel().select(2);
        marks.ask();
    }

    /// Puts the keyboard on the list of structures.
    public void lookForStructure() {
        tools.getSelectionModel().select(0);
        tools.getSelectionModel().getSelectedItem().getContent().requestFocus();
    }

    private Tab places() {
        var tab = tab("Structures", new PlacesPane(model));
        model.source()
                .subscribe(open ->
                        tab.setText(
                                open.map(s -> "Structures (" + PlacesPane.of(s).size() + ")")
                                        .orElse("Structures")));
        return tab;
    }

    private static Tab tab(String title, Node content) {
        var tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    private Bar bar() {
        var offers = new ComboBox<>(model.offers());
        offers.setPromptText("Choose a disk, partition, array or volume");
        offers.setAccessibleText("What to look at");
        offers.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(offers, Priority.ALWAYS);
        offers.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null && !isOpen(chosen)) model.choose(chosen);
                });
        model.source().subscribe(open -> offers.setValue(offer(open)));
        goTo.setPromptText("Go to offset");
        goTo.setAccessibleText("Go to offset");
        goTo.setTooltip(new Tooltip(GoTo.GRAMMAR));
        goTo.setPrefColumnCount(16);
        goTo.setOnAction(_ -> {
            if (model.goTo(goTo.getText())) cells.requestFocus();
        });
        return new Bar(offers, goTo);
    }

    private boolean isOpen(Offer offer) {
        return model.source().get().filter(s -> s.name().equals(offer.name())).isPresent();
    }

    private @Nullable Offer offer(Optional<Source> open) {
        return model.offers().stream()
                .filter(offer -> open.filter(s -> s.name().equals(offer.name())).isPresent())
                .findFirst()
                .orElse(null);
    }

    /// Its value is a row; a double counts rows exactly up to 2^53, far above any device.
    private ScrollBar scrollBar() {
        var bar = new ScrollBar();
        bar.setOrientation(Orientation.VERTICAL);
        bar.setUnitIncrement(1);
        model.changes()
                .subscribe(_ -> {
                    bar.setMax((double) model.lastTop());
                    bar.setVisibleAmount(
                            Math.max(model.visible(), model.lastTop() * SHORTEST_THUMB));
                    bar.setBlockIncrement(model.visible());
                    bar.setValue((double) model.top().get());
                });
        bar.valueProperty()
                .subscribe(row -> {
                    if (row.longValue() != model.top().get()) {
                        model.scrollTo(row.longValue());
                    }
                });
        return bar;
    }

    private Bar foot() {
        var where = new Label();
        where.getStyleClass().add("figures");
        model.changes().subscribe(_ -> where.setText(where()));
        var complaint = new Label();
        complaint.getStyleClass().add("complaint");
        complaint.textProperty().bind(model.complaint());
        complaint.setWrapText(true);
        HBox.setHgrow(complaint, Priority.ALWAYS);
        return new Bar(where, complaint);
    }

    private String where() {
        if (model.size() == 0) return "";
        return "%s of %s · %s"
                .formatted(
                        Words.count(model.cursor().get()),
                        Words.bytes(model.size()),
                        Words.size(model.size()));
    }
}
