package holmes.guide;

import holmes.bytes.Refused;
import holmes.casefile.Case;
import holmes.casefile.Exhibit;
import holmes.casefile.Media;
import holmes.device.Progress;
import holmes.examine.document.DocumentKind;
import holmes.examine.health.ReadSmart;
import holmes.host.DriveFacts;
import holmes.source.Sources;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Takes evidence into a case: disks and images, and the documents that lie beside them.
///
/// A document is what its content says it is; what is none of the kinds that Holmes reads (notes, a
/// table of answers) is left alone, and said.
public final class Evidence {

    /// Longer texts than this are no logs that a person kept.
    private static final long LONGEST_DOCUMENT = 256L << 20;

    private static final Set<DocumentKind> READ =
            EnumSet.of(
                    DocumentKind.SMART_TEXT,
                    DocumentKind.SMART_JSON,
                    DocumentKind.CONSOLE_LOG,
                    DocumentKind.MDADM_TEXT,
                    DocumentKind.MDSTAT,
                    DocumentKind.DISK_LISTING,
                    DocumentKind.LVM_TEXT);

    /// How images and devices of this machine are opened.
    public static final Media MEDIA =
            place -> {
                var opened = Sources.open(path(place));
                var medium = opened.medium();
                return new Media.Specimen(
                        medium.label(),
                        medium.model(),
                        medium.serial(),
                        medium.wwn(),
                        opened.device());
            };

    private static final String URI_START = "file:///";

    private final Case file;
    private final Progress progress;
    private final List<String> remarks = new ArrayList<>();

    public Evidence(Case file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /// What was left out, and why; one sentence each.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// What of a path can be a medium: itself, or the images in it if it is a folder.
    public static List<Path> media(Path path) {
        return Files.isDirectory(path) ? Sources.images(path).images() : List.of(path);
    }

    /// Takes an image, a device, or everything in a folder.
    ///
    /// @throws Refused if it does not exist or cannot be opened; of a folder, if it holds no image
    ///   and no document that Holmes reads
    public void take(Path path) throws Progress.Cancelled {
        if (!Files.isDirectory(path)) {
            takeMedium(path);
            return;
        }
        var folder = Sources.images(path);
        if (folder.images().isEmpty()
                && folder.skipped().stream().noneMatch(other -> isDocument(other.path()))) {
            throw new Refused(nothing(path, folder.skipped().size()));
        }
        for (var image : folder.images()) takeMedium(image);
        for (var other : folder.skipped()) {
            if (other.used()) continue;
            if (Files.isRegularFile(other.path()) && Files.isReadable(other.path())) {
                takeIfRead(other.path(), other.why());
            } else {
                leaveOut(other.path(), other.why());
            }
        }
    }

    /// Takes whatever it is: a document that Holmes reads, or else an image, a device or a folder.
    public void add(Path path) throws Progress.Cancelled {
        if (isDocument(path)) takeDocument(path);
        else take(path);
    }

    private static boolean isDocument(Path path) {
        try {
            return Files.isRegularFile(path)
                    && Files.isReadable(path)
                    && Files.size(path) <= LONGEST_DOCUMENT
                    && READ.contains(kind(path).kind());
        } catch (IOException e) {
            throw new Refused(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String nothing(Path path, int files) {
        return path
                + " holds no disk image and no log: none of its "
                + files
                + " files is one (compressed images must be unpacked first)";
    }

    private void takeMedium(Path path) throws Progress.Cancelled {
        progress.report("Opening " + path.getFileName(), 0, 0);
        long before = file.exhibits().size();
        var exhibit = file.take(place(path), progress);
        if (file.exhibits().size() > before) observe(path, exhibit);
        for (var note : Sources.notes(path)) remarks.add(exhibit.label() + ": " + note + ".");
        exhibit.twin()
                .filter(twin -> twin.same())
                .ifPresent(twin ->
                        remarks.add(
                                exhibit.label()
                                        + " holds the same bytes as another medium of the"
                                        + " case throughout: a mirror half without"
                                        + " metadata of its own, or a copy."));
    }

    /// What the machine and the drive itself say of a drive, once, as it was when it was taken in.
    private void observe(Path path, Exhibit exhibit) throws Progress.Cancelled {
        var sys = DriveFacts.sys(path);
        if (sys.isEmpty() || Files.isRegularFile(path)) return;
        file.takeDocument("sys-" + exhibit.label() + ".txt", "SYS", sys.get());
        try {
            var read = file.perform(new ReadSmart(exhibit.medium()), progress);
            var report = file.log().bytes(read.document());
            var name = "smartctl-" + exhibit.label() + ".json";
            var kind = DocumentKind.of(name, MemorySegment.ofArray(report));
            file.takeDocument(name, kind.kind().name(), report);
        } catch (Refused e) {
            remarks.add(String.valueOf(e.getMessage()));
        }
    }

    /// Takes a document whose kind its content tells.
    ///
    /// @throws Refused if it is of no kind that Holmes reads
    public void takeDocument(Path path) {
        var kind = kind(path);
        if (!READ.contains(kind.kind())) {
            throw new Refused(path + " is no log or report that Holmes reads: " + kind.because());
        }
        take(path, kind.kind());
    }

    private void takeIfRead(Path path, String why) {
        try {
            if (Files.size(path) > LONGEST_DOCUMENT) {
                leaveOut(path, why);
                return;
            }
        } catch (IOException e) {
            remarks.add(path.getFileName() + " was left out: " + Refused.why(e) + ".");
            return;
        }
        var kind = kind(path);
        if (READ.contains(kind.kind())) take(path, kind.kind());
        else leaveOut(path, why);
    }

    private void leaveOut(Path path, String why) {
        remarks.add(path.getFileName() + " was left out: it " + why + ".");
    }

    private void take(Path path, DocumentKind kind) {
        file.takeDocument(String.valueOf(path.getFileName()), kind.name(), bytes(path));
    }

    private static DocumentKind.Classified kind(Path path) {
        return DocumentKind.of(
                String.valueOf(path.getFileName()), MemorySegment.ofArray(bytes(path)));
    }

    /// A path as text; as a URI if its name holds bytes that are no characters here.
    private static String place(Path path) {
        var text = path.toString();
        return Path.of(text).equals(path) ? text : path.toUri().toString();
    }

    private static Path path(String place) {
        return place.startsWith(URI_START) ? Path.of(URI.create(place)) : Path.of(place);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Refused(path + " cannot be read: " + Refused.why(e), e);
        }
    }
}
