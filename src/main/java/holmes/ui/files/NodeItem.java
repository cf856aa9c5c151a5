package holmes.ui.files;

import javafx.scene.control.TreeItem;

/// A node in the tree on screen; its children are made when it is opened.
final class NodeItem extends TreeItem<FileNode> {

    /// With a filter, this many files or fewer are shown at once.
    private static final int FEW = 200;

    private final boolean open;
    private boolean filled;

    /// @param open whether what is below is shown, if it is not too much
    NodeItem(FileNode node, boolean open) {
        super(node);
        this.open = open;
        if (node.name().isEmpty() || (open && node.count() <= FEW)) {
            fill();
            setExpanded(true);
        } else {
            // Not when the tree asks for them: in the middle of its layout it can bear no change.
            addEventHandler(TreeItem.<FileNode>branchExpandedEvent(), _ -> fill());
        }
    }

    private void fill() {
        if (filled) return;
        filled = true;
        getChildren()
                .setAll(getValue().children().stream().map(c -> new NodeItem(c, open)).toList());
    }

    @Override
    public boolean isLeaf() {
        return !getValue().isFolder();
    }
}
