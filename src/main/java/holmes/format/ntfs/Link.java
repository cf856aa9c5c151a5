package holmes.format.ntfs;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.bytes.Le;
import holmes.device.UnreadableException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;

/// What a file stands for instead of its own content: a reparse point, or a link as Interix made
/// them and ntfs-3g does.
///
/// Source: Linux `fs/ntfs3/ntfs.h`, `struct REPARSE_POINT`; ntfs-3g `layout.h`, `INTX_FILE`.
///
/// @param target of a symbolic link or junction
/// @param elsewhere why its content is not here
record Link(Optional<String> target, Optional<String> elsewhere) {

    private static final long JUNCTION = 0xa000_0003L;
    private static final long SYMLINK = 0xa000_000cL;
    private static final long LINUX_SYMLINK = 0xa000_001dL;
    private static final int LONGEST = 16 << 10;
    private static final String INTERIX = "IntxLNK\1";

    static Optional<Link> of(FileRecord record, NtfsVolume volume, Table table) {
        var reparse = table.parts(record, Attribute.REPARSE);
        if (!reparse.isEmpty()) {
            return Optional.of(start(volume, reparse).map(Link::point).orElse(unknown()));
        }
        var data = record.of(Attribute.DATA).stream().filter(a -> a.name().isEmpty()).toList();
        if (record.isDirectory() || data.isEmpty() || data.getFirst().size() > LONGEST) {
            return Optional.empty();
        }
        return start(volume, data)
                .filter(bytes -> Texts.isAscii(bytes, 0, INTERIX))
                .map(bytes -> to(Texts.text(bytes, 8, (bytes.byteSize() - 8) / 2)));
    }

    private static Optional<MemorySegment> start(NtfsVolume volume, List<Attribute> parts) {
        var content = Stream.content(volume, parts);
        try {
            return Optional.of(content.view(0, Math.min(content.size(), LONGEST)));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private static Link to(String target) {
        return new Link(Optional.of(target), Optional.empty());
    }

    private static Link unknown() {
        var why = "it stands for something else, and what that is cannot be read";
        return new Link(Optional.empty(), Optional.of(why));
    }

    private static Link point(MemorySegment bytes) {
        if (bytes.byteSize() < 8) return unknown();
        long tag = Le.u32(bytes, 0);
        if (tag == SYMLINK || tag == JUNCTION) {
            long names = tag == SYMLINK ? 20 : 16;
            if (bytes.byteSize() < names) return unknown();
            long at = names + Le.u16(bytes, 8);
            int length = Le.u16(bytes, 10);
            if (at + length > bytes.byteSize()) return unknown();
            var path = Texts.text(bytes, at, length / 2).replace('\\', '/');
            return to(path.startsWith("/??/") ? path.substring(4) : path);
        }
        if (tag == LINUX_SYMLINK && bytes.byteSize() > 12) {
            return to(new String(bytes.asSlice(12).toArray(ValueLayout.JAVA_BYTE), UTF_8));
        }
        return new Link(
                Optional.empty(),
                Optional.of(
                        "its content is kept elsewhere: reparse point 0x" + Long.toHexString(tag)));
    }
}
