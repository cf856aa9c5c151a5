package holmes.examine.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import holmes.bytes.TextLines;
import holmes.examine.document.DocumentKind.Classified;
import holmes.format.byid.DiskListing;
import holmes.format.console.ConsoleLog;
import holmes.format.mdadm.MdadmText;
import holmes.format.mdadm.Mdstat;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides what a text is. Notes may quote anything, so a kind needs a good part of the lines, and
/// what is marked as notes or answers is never anything else.
final class TextClassifier {

    private static final Pattern NOTES =
            Pattern.compile(".*\\.(md|markdown|rst|html?|xml|csv|py|sh|c|h|java)");
    private static final Pattern LVM =
            Pattern.compile("(?m)^[ \\t]*contents *= *\"Text Format Volume Group\"");
    private static final Pattern LVM_BARE = Pattern.compile("(?m)^[ \\t]*physical_volumes *\\{");
    private static final Pattern SMART =
            Pattern.compile(
                    "(?m)^(?:smartctl(?: version)? ?\\d+\\.\\d+|=== START OF (?:INFORMATION|READ SMART DATA) SECTION"
                            + "|SMART overall-health self-assessment|ID# ATTRIBUTE_NAME )");
    private static final Pattern KERNEL =
            Pattern.compile(
                    "(?:> ?)*(?:<\\d+>)?\\s*(?:\\[ *\\d+\\.\\d{6}\\].*|\\[[A-Z][a-z]{2} [A-Z][a-z]{2} .*|.{0,90}\\bkernel:.*"
                            + "|md: .*|md/raid.*|raid\\d+: .*|RAID\\d+ conf printout.*|--- [wr]d:.*|disk \\d+, .*dev:.*"
                            + "|s[dc][a-z]* \\d+:\\d+:.*|scsi ?\\d+.*|ata\\d.*|Linux version .*|EXT[234]-fs.*"
                            + "|(?:end_request|Buffer I/O error|blk_update_request|usb|pci|ACPI).*)");
    private static final Pattern MDADM =
            Pattern.compile(
                    "\\s*(?:/dev/\\S+:.*|== .*|mdadm: .*|[A-Z][A-Za-z -]{1,40} ?: .*|[a-z-]+: .*|/dev/\\S+ : start=.*"
                            + "|Number +Major.*|(?:this +)?(?:\\d+|-) +\\d+ +\\d+ .*)");

    /// Part of the lines that must be of the kind.
    private static final double MOST = 0.5;

    private final String name;
    private final MemorySegment content;
    private final byte[] head;
    private final String text;

    TextClassifier(String name, MemorySegment content, byte[] head) {
        this.name = name;
        this.content = content;
        this.head = head;
        text = lines(head);
    }

    Classified classify() {
        var stripped = text.stripLeading();
        if (stripped.startsWith("{") || stripped.startsWith("[{")) return json();
        if (NOTES.matcher(name).matches()) return other("named as notes or source text");
        boolean bare = text.contains("seqno") && LVM_BARE.matcher(text).find();
        if (bare || LVM.matcher(text).find()) {
            return share("\\s*[\\w\"#\\]}].*") > MOST
                    ? new Classified(DocumentKind.LVM_TEXT, "an LVM2 metadata text")
                    : other("quotes an LVM2 metadata text");
        }
        var start = SMART.matcher(text);
        if (start.find() && linesBefore(start.start()) < 40) {
            return new Classified(DocumentKind.SMART_TEXT, "what smartctl prints");
        }
        var whole = MemorySegment.ofArray(head);
        if (share(MDADM) > MOST && MdadmText.parse(whole).present().isPresent()) {
            return new Classified(DocumentKind.MDADM_TEXT, "what mdadm or sfdisk prints");
        }
        if (text.contains("Personalities :") && Mdstat.parse(whole).present().isPresent()) {
            return new Classified(DocumentKind.MDSTAT, "what /proc/mdstat shows");
        }
        if (isListing(whole)) {
            return new Classified(DocumentKind.DISK_LISTING, "names of disks by letter");
        }
        if (isConsole()) return new Classified(DocumentKind.CONSOLE_LOG, "kernel messages");
        return other("text of no known kind");
    }

    /// Half of the lines are a kernel's, or a banner stands among them; firmware may print first.
    boolean isConsole() {
        if (share(KERNEL) > MOST) return true;
        boolean banner =
                Pattern.compile("(?m)^.{0,120}Linux version \\d+\\.\\d").matcher(text).find();
        if (banner && share(KERNEL) > MOST / 5) return true;
        if (content.byteSize() <= head.length) return false;
        var middle = content.asSlice(content.byteSize() / 2 - head.length / 2, head.length);
        return ConsoleLog.parse(middle).present().isPresent()
                && share(lines(middle.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE)), KERNEL)
                        > MOST;
    }

    private boolean isListing(MemorySegment whole) {
        var listing = DiskListing.parse(whole).present();
        if (listing.isEmpty()) return false;
        long lines = text.lines().filter(l -> !l.isBlank()).count();
        return listing.get().names().size() >= MOST * lines
                || text.startsWith("NAME ")
                || text.startsWith("total ");
    }

    /// Only the names of the outermost object count: answers may quote any report inside.
    private Classified json() {
        var names = new HashSet<String>();
        try (var parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // The window may end within the document; the names before that were read.
        }
        if (names.contains("devices") && names.contains("smartctl")) {
            return other("a list of drives by smartctl");
        }
        boolean drive = names.containsAll(Set.of("device", "smart_status"));
        if (names.contains("smartctl") || drive) {
            return new Classified(DocumentKind.SMART_JSON, "what smartctl prints as JSON");
        }
        if (names.contains("blockdevices")) {
            return new Classified(DocumentKind.DISK_LISTING, "what lsblk prints as JSON");
        }
        return other("JSON of no known kind");
    }

    private static Classified other(String because) {
        return new Classified(DocumentKind.OTHER_TEXT, because);
    }

    private long linesBefore(int at) {
        return text.substring(0, at).lines().count();
    }

    private double share(String pattern) {
        return share(text, Pattern.compile(pattern));
    }

    private double share(Pattern pattern) {
        return share(text, pattern);
    }

    private static double share(String text, Pattern pattern) {
        var lines = text.lines().filter(l -> !l.isBlank()).toList();
        if (lines.isEmpty()) return 0;
        long fitting = lines.stream().filter(l -> pattern.matcher(l.strip()).matches()).count();
        return (double) fitting / lines.size();
    }

    private static String lines(byte[] bytes) {
        var text = new StringBuilder();
        new TextLines(bytes).forEachRemaining(l -> text.append(l.text()).append('\n'));
        return text.toString();
    }
}
