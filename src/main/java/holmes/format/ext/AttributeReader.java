package holmes.format.ext;

import holmes.device.UnreadableException;
import holmes.tree.ExtendedAttribute;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/// Gathers a file's extended attributes from its inode, its attribute block, and the inodes that
/// hold long values.
final class AttributeReader {

    private static final long LONGEST_VALUE = 1 << 20;

    private final ExtFileSystem fileSystem;

    AttributeReader(ExtFileSystem fileSystem) {
        this.fileSystem = fileSystem;
    }

    List<ExtendedAttribute> read(Inode inode, List<String> flaws) {
        var attributes = new ArrayList<ExtendedAttribute>(0);
        if (inode.raw().byteSize() > 128) {
            add(ExtendedAttributes.of(inode), attributes, flaws);
        }
        long block = inode.attributeBlock();
        if (block != 0) fromBlock(block, attributes, flaws);
        return List.copyOf(attributes);
    }

    private void fromBlock(long number, List<ExtendedAttribute> into, List<String> flaws) {
        var superblock = fileSystem.superblock();
        if (!superblock.geometry().isBlock(number)) {
            flaws.add("attribute block " + number + " is outside the file system");
            return;
        }
        try {
            var block = fileSystem.blocks().block(number);
            var found = ExtendedAttributes.of(block);
            if (superblock.metadataChecksums()) {
                int crc = ExtendedAttributes.blockChecksum(fileSystem.seed(), number, block);
                if (crc != found.checksum()) {
                    flaws.add("attribute block " + number + " has a wrong checksum");
                }
            }
            add(found, into, flaws);
        } catch (UnreadableException e) {
            flaws.add("attribute block " + number + " is unreadable");
        }
    }

    private void add(ExtendedAttributes found, List<ExtendedAttribute> into, List<String> flaws) {
        for (var anomaly : found.anomalies()) flaws.add("attributes: " + anomaly);
        for (var entry : found.entries()) {
            if (entry.isInlineData()) continue;
            if (entry.valueInode() == 0) into.add(entry.attribute(entry.value()));
            else value(entry, into, flaws);
        }
    }

    private void value(
            ExtendedAttributes.Entry entry, List<ExtendedAttribute> into, List<String> flaws) {
        long number = entry.valueInode();
        try {
            if (fileSystem.has(number) && entry.size() <= LONGEST_VALUE) {
                var inode = fileSystem.inode(number);
                var content = fileSystem.content(inode);
                if (inode.has(Inode.ATTRIBUTE_VALUE) && content.size() >= entry.size()) {
                    var copy = MemorySegment.ofArray(new byte[(int) entry.size()]);
                    content.read(0, copy);
                    into.add(entry.attribute(copy.asReadOnly()));
                    return;
                }
            }
            flaws.add("the value of attribute " + entry.name() + " is not in inode " + number);
        } catch (UnreadableException e) {
            flaws.add("the value of attribute " + entry.name() + " is unreadable");
        }
    }
}
