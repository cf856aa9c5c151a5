package holmes.examine.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import holmes.examine.document.DocumentKind.Classified;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that say at their beginning what they are. Source: file(1), `magic`.
final class Magic {

    private static final Map<String, String> OTHERS = new LinkedHashMap<>();
    private static final Map<String, String> CONTAINERS = new LinkedHashMap<>();

    static {
        OTHERS.put("(\u00b5/\u00fd", "zstd compressed data");
        OTHERS.put("\u001f\u008b", "gzip compressed data");
        OTHERS.put("BZh", "bzip2 compressed data");
        OTHERS.put("\u00fd7zXZ\0", "xz compressed data");
        OTHERS.put("7z\u00bc\u00af", "a 7-zip archive");
        OTHERS.put("PK\u0003\u0004", "a zip archive");
        OTHERS.put("SQLite format 3\0", "a SQLite database");
        OTHERS.put("\u0089PNG\r\n", "a PNG picture");
        OTHERS.put("\u00ff\u00d8\u00ff", "a JPEG picture");
        OTHERS.put("GIF8", "a GIF picture");
        OTHERS.put("%PDF-", "a PDF document");
        OTHERS.put("\u007fELF", "a program");
        OTHERS.put("\u00ca\u00fe\u00ba\u00be", "Java classes");
        OTHERS.put("Rar!", "a RAR archive");
        OTHERS.put("LPKSHHRH", "a systemd journal");
        OTHERS.put("RIFF", "sound or moving pictures");
        OTHERS.put("\u00d0\u00cf\u0011\u00e0", "an office document");
        OTHERS.put("\u00d4\u00c3\u00b2\u00a1", "a packet capture");
        OTHERS.put("# Mapfile. Created by GNU ddrescue", "a ddrescue map");
        CONTAINERS.put("QFI\u00fb", "a qcow image");
        CONTAINERS.put("KDMV", "a VMDK image");
        CONTAINERS.put("# Disk DescriptorFile", "a VMDK descriptor");
        CONTAINERS.put("vhdxfile", "a VHDX image");
        CONTAINERS.put("conectix", "a VHD image");
        CONTAINERS.put("<<< Oracle VM VirtualBox Disk Image", "a VDI image");
        CONTAINERS.put("EVF\t\r\n\u00ff\0", "an EWF image");
        CONTAINERS.put("EVF2\r\n\u0081", "an EWF image");
    }

    private static final int TAR = 257;

    private Magic() {}

    /// @return null if the beginning says nothing
    static @Nullable Classified of(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 64), ISO_8859_1);
        for (var e : CONTAINERS.entrySet()) {
            if (start.startsWith(e.getKey())) {
                return new Classified(DocumentKind.DISK_IMAGE, e.getValue());
            }
        }
        for (var e : OTHERS.entrySet()) {
            if (start.startsWith(e.getKey())) {
                return new Classified(DocumentKind.OTHER, e.getValue());
            }
        }
        boolean tar = head.length > TAR + 5 && new String(head, TAR, 5, ISO_8859_1).equals("ustar");
        return tar ? new Classified(DocumentKind.OTHER, "a tar archive") : null;
    }
}
