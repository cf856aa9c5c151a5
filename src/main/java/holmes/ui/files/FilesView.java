package holmes.ui.files;

import holmes.report.words.Words;
import holmes.ui.fx.Bar;
import holmes.ui.fx.Glyph;
import holmes.ui.fx.TextSize;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The files screen: the tree of what was found, a filter, a preview below, and the ways out.
public final class FilesView extends BorderPane {

    /// In pixels; below it, the inspector alone tells when a file was modified.
    private static final double WIDE = 530;

    private final FilesModel model;
    private final TreeTableView<FileNode> tree = new TreeTableView<>();
    private final TextSize text = TextSize.in(this);

    /// Where one can go from here.
    ///
    /// @param toFolder asks where to, and extracts what is selected
    /// @param toTar the same, to a tar archive
    /// @param toBytes shows where what is selected lies on its volume
    public record Ways(Runnable toFolder, Runnable toTar, Runnable toBytes) {}

    public FilesView(FilesModel model, Ways ways) {
        this.model = model;
        getStyleClass().add("files");
        setTop(bar());
        var split = new SplitPane(tree(), new PreviewPane(model.preview()));
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        setCenter(split);
        setBottom(extraction(ways));
    }

    private Bar extraction(Ways ways) {
        var folder = button("Extract to a folder…", MaterialDesignF.FOLDER_DOWNLOAD_OUTLINE);
        folder.setOnAction(_ -> ways.toFolder().run());
        var tar = button("Extract to a tar archive…", MaterialDesignA.ARCHIVE_ARROW_DOWN_OUTLINE);
        tar.setOnAction(_ -> ways.toTar().run());
        for (var out : List.of(folder, tar)) {
            out.disableProperty().bind(model.canExtract().map(can -> !can));
        }
        var bytes = button("Show bytes", MaterialDesignM.MATRIX);
        bytes.setTooltip(
                new Tooltip(
                        "Shows where what is selected lies on its volume: of a file its content, of"
                                + " a directory its names. (Ctrl+Shift+F)"));
        bytes.setOnAction(_ -> ways.toBytes().run());
        bytes.disableProperty().bind(model.hasBytes().map(has -> !has));
        var words = new Label();
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        model.outcome().subscribe(_ -> words.setText(said()));
        model.picked().subscribe(_ -> words.setText(said()));
        model.lookingOnly().subscribe(_ -> words.setText(said()));
        var bar = new Bar(folder, tar, bytes, words);
        bar.getStyleClass().add("extract-bar");
        return bar;
    }

    private static Button button(String text, Ikon icon) {
        var button = new Button(text, new Glyph(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// What came of the last extraction, or what can be extracted.
    private String said() {
        if (model.lookingOnly().getValue()) {
            return "A review adds nothing to the case: open it for work to extract files.";
        }
        if (!model.outcome().get().isEmpty()) return model.outcome().get();
        int picked = model.picked().get().size();
        if (picked == 0) return "Select files or folders to extract; Ctrl and Shift select more.";
        return Words.count(picked) + " selected. Nothing that is there is overwritten.";
    }

    private Bar bar() {
        var filter = new TextField();
        filter.setPromptText("Name, path or volume");
        filter.setPrefColumnCount(10);
        filter.setAccessibleText("Filter the files by name");
        filter.textProperty().bindBidirectional(model.words());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var states = choice(FileFilter.States.values(), model.state(), "Which states are shown");
        var types = choice(FileFilter.Types.values(), model.type(), "Which types are shown");
        var count = new Label();
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.count().subscribe(count::setText);
        return new Bar(filter, states, types, count);
    }

    private static <T> ChoiceBox<T> choice(T[] values, ObjectProperty<T> value, String words) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(values));
        box.setAccessibleText(words);
        box.valueProperty().bindBidirectional(value);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private Node tree() {
        tree.getStyleClass().addAll("file-tree", "first-focus", "dense");
        tree.setShowRoot(false);
        tree.setAccessibleText("Files that were found");
        tree.setPlaceholder(new Label("No files yet. The guide gets them back."));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        var name = column("Name", 420, 120, FileNode::name);
        name.setCellFactory(_ -> new NameCell());
        var size = column("Size", 110, 94, FilesView::size);
        size.getStyleClass().add("number-column");
        size.setCellFactory(_ -> new PlainCell("number-cell"));
        var state = column("State", 200, 110, FileNode::words);
        state.setCellFactory(_ -> new StateCell());
        var modified =
                column(
                        "Modified (UTC)",
                        190,
                        182,
                        n -> n.found().map(f -> Words.time(f.modified())).orElse(""));
        modified.setCellFactory(_ -> new PlainCell("figures"));
        tree.widthProperty()
                .subscribe(width ->
                        modified.setVisible(width.doubleValue() > WIDE * text.scale().getValue()));
        tree.getColumns().add(name);
        tree.getColumns().add(size);
        tree.getColumns().add(state);
        tree.getColumns().add(modified);
        model.root().subscribe(root -> tree.setRoot(new NodeItem(root, model.isFiltering())));
        var selection = tree.getSelectionModel();
        selection.setSelectionMode(SelectionMode.MULTIPLE);
        selection
                .selectedItemProperty()
                .subscribe(item ->
                        model.selected().set(Optional.ofNullable(item).map(TreeItem::getValue)));
        model.selected().subscribe(this::follow);
        selection
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<FileNode>>) _ -> pick());
        return tree;
    }

    /// Selects in the tree what was gone to from elsewhere, and opens the folders above it.
    private void follow(Optional<FileNode> node) {
        var selection = tree.getSelectionModel();
        var now = Optional.ofNullable(selection.getSelectedItem()).map(TreeItem::getValue);
        if (node.isEmpty() || node.equals(now)) return;
        var item = Optional.ofNullable(tree.getRoot()).flatMap(root -> item(root, node.get()));
        if (item.isEmpty()) return;
        selection.clearSelection();
        selection.select(item.get());
        tree.scrollTo(Math.max(0, tree.getRow(item.get()) - 3));
    }

    private static Optional<TreeItem<FileNode>> item(TreeItem<FileNode> root, FileNode wanted) {
        var at = root;
        while (!at.getValue().equals(wanted)) {
            at.setExpanded(true);
            var next =
                    at.getChildren().stream()
                            .filter(child -> child.getValue().holds(wanted))
                            .findFirst();
            if (next.isEmpty()) return Optional.empty();
            at = next.get();
        }
        return Optional.of(at);
    }

    /// A list that changes can name items that are gone.
    private void pick() {
        model.picked()
                .set(
                        tree.getSelectionModel().getSelectedItems().stream()
                                .filter(Objects::nonNull)
                                .map(TreeItem::getValue)
                                .toList());
    }

    private static String size(FileNode node) {
        return node.isFolder() || node.found().filter(f -> f.type().equals("f")).isPresent()
                ? Words.count(node.size())
                : "";
    }

    private TreeTableColumn<FileNode, String> column(
            String title, double width, double least, Function<FileNode, String> value) {
        var column = new TreeTableColumn<FileNode, String>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue().getValue())));
        text.widen(column, width, least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
