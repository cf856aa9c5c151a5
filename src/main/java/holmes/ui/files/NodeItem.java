package holmes.ui.files;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/// A node in the tree on screen; its children are made when they are first asked for.
final class NodeItem extends TreeItem<FileNode> {

    /// With a filter, this many files or fewer are shown at once.
    private static final int FEW = 200;

    private final boolean open;
    private boolean made;

    /// @param open whether what is below is shown, if it is not too much
    NodeItem(FileNode node, boolean open) {
        super(node);
        this.open = open;
        setExpanded(node.name().isEmpty() || (open && node.count() <= FEW));
    }

    @Override
    public boolean isLeaf() {
        return !getValue().isFolder();
    }

    @Override
    public ObservableList<TreeItem<FileNode>> getChildren() {
        var children = super.getChildren();
        if (!made) {
            made = true;
            for (var child : getValue().children()) children.add(new NodeItem(child, open));
        }
        return children;
    }
}
