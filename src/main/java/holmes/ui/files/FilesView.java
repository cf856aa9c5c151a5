package holmes.ui.files;

import holmes.report.words.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The files screen: the tree of what was found, a filter, a preview below.
public final class FilesView extends BorderPane {

    private final FilesModel model;
    private final TreeTableView<FileNode> tree = new TreeTableView<>();

    public FilesView(FilesModel model) {
        this.model = model;
        getStyleClass().add("files");
        setTop(bar());
        var split = new SplitPane(tree(), preview());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.62);
        setCenter(split);
    }

    private HBox bar() {
        var filter = new TextField();
        filter.setPromptText("Filter: part of a path or volume");
        filter.setAccessibleText("Filter the files");
        filter.textProperty().bindBidirectional(model.filter());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var broken = new CheckBox("Only what is not complete");
        broken.selectedProperty().bindBidirectional(model.brokenOnly());
        broken.setMinWidth(Region.USE_PREF_SIZE);
        var count = new Label();
        count.getStyleClass().add("quiet");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.count().subscribe(count::setText);
        var bar = new HBox(filter, broken, count);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private Node tree() {
        tree.getStyleClass().addAll("file-tree", "first-focus", "dense");
        tree.setShowRoot(false);
        tree.setAccessibleText("Files that were found");
        tree.setPlaceholder(new Label("No files yet. The guide gets them back."));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        var name = column("Name", 420, FileNode::name);
        name.setCellFactory(_ -> new NameCell());
        var size = column("Size", 110, FilesView::size);
        size.getStyleClass().add("number-column");
        size.setCellFactory(_ -> new PlainCell("number-cell"));
        var state = column("State", 200, FileNode::words);
        state.setCellFactory(_ -> new StateCell());
        var modified =
                column(
                        "Modified (UTC)",
                        190,
                        n -> n.found().map(f -> Words.time(f.modified())).orElse(""));
        modified.setCellFactory(_ -> new PlainCell("figures"));
        tree.getColumns().add(name);
        tree.getColumns().add(size);
        tree.getColumns().add(state);
        tree.getColumns().add(modified);
        model.root().subscribe(root -> tree.setRoot(new NodeItem(root, model.isFiltering())));
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item ->
                        model.selected().set(Optional.ofNullable(item).map(i -> i.getValue())));
        return tree;
    }

    private Node preview() {
        var kind = new Label();
        kind.getStyleClass().add("quiet");
        var text = new TextArea();
        text.setEditable(false);
        text.getStyleClass().addAll("figures", "preview");
        text.setAccessibleText("What is in the file");
        VBox.setVgrow(text, Priority.ALWAYS);
        model.preview()
                .subscribe(preview -> {
                    kind.setText(preview.kind());
                    text.setText(preview.content());
                    text.setVisible(!preview.content().isEmpty());
                });
        var box = new VBox(kind, text);
        box.getStyleClass().add("preview-box");
        return box;
    }

    private static String size(FileNode node) {
        return node.isFolder() || node.found().filter(f -> f.type().equals("f")).isPresent()
                ? Words.count(node.size())
                : "";
    }

    private static TreeTableColumn<FileNode, String> column(
            String title, double width, Function<FileNode, String> value) {
        var column = new TreeTableColumn<FileNode, String>(title);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue().getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
