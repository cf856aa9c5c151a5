package holmes.report;

import holmes.bytes.Refused;
import holmes.casefile.Decision;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.files.FileRecord;
import holmes.guide.Base;
import holmes.guide.Recovered;
import holmes.guide.RecoveredVolume;
import holmes.stack.Layer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was recovered, as one JSON document: every file with its digest and state, how the arrays
/// were put together, and every decision with its reasons and alternatives.
///
/// @param order disks by slot, of the array with the most slots; likewise `chunk` (bytes) and
///   `members` (the disks that are read)
public record Manifest(
        List<Volume> volumes,
        List<String> order,
        long chunk,
        List<String> members,
        List<Array> arrays,
        List<Choice> decisions) {

    public Manifest {
        volumes = List.copyOf(volumes);
        order = List.copyOf(order);
        members = List.copyOf(members);
        arrays = List.copyOf(arrays);
        decisions = List.copyOf(decisions);
    }

    /// @param layer what the volume is made of, down to the evidence
    /// @param fileSystem libblkid's name of what it holds; empty if nothing is recognised
    public record Volume(
            String name,
            String uuid,
            long size,
            Layer layer,
            String fileSystem,
            List<String> notes,
            List<File> files) {
        public Volume {
            notes = List.copyOf(notes);
            files = List.copyOf(files);
        }
    }

    /// @param mode octal digits
    /// @param mtime ISO 8601, UTC
    public record File(
            String path,
            String type,
            long size,
            Optional<String> sha256,
            long inode,
            String mtime,
            String mode,
            long uid,
            long gid,
            int links,
            Optional<String> linkTarget,
            Optional<String> device,
            List<FileRecord.Attribute> attributes,
            String state,
            String why,
            String evidence) {
        public File {
            attributes = List.copyOf(attributes);
        }
    }

    public record Array(
            String name, String level, List<String> order, long chunk, List<String> members) {
        public Array {
            order = List.copyOf(order);
            members = List.copyOf(members);
        }
    }

    /// @param tie whether the evidence supports an alternative just as well
    public record Choice(
            String what,
            String chosen,
            List<String> why,
            List<Alternative> alternatives,
            boolean tie) {
        public Choice {
            why = List.copyOf(why);
            alternatives = List.copyOf(alternatives);
        }
    }

    public record Alternative(String what, List<String> whyNot) {
        public Alternative {
            whyNot = List.copyOf(whyNot);
        }
    }

    public static Manifest of(Recovered recovered) {
        var main =
                recovered.bases().stream()
                        .filter(base -> !base.level().isEmpty())
                        .max(
                                Comparator.comparing((Base base) -> base.chunk() > 0)
                                        .thenComparingInt(base -> base.order().size()));
        return new Manifest(
                recovered.volumes().stream().map(Manifest::volume).toList(),
                main.map(Base::order).orElse(List.of()),
                main.map(Base::chunk).orElse(0L),
                main.map(Base::chosen).orElse(List.of()),
                recovered.bases().stream()
                        .filter(base -> !base.level().isEmpty())
                        .map(base ->
                                new Array(
                                        base.name(),
                                        base.level(),
                                        base.order(),
                                        base.chunk(),
                                        base.chosen()))
                        .toList(),
                recovered.decisions().stream().map(Manifest::choice).toList());
    }

    /// @param file its folder is made if it is missing
    /// @throws Refused if it cannot be written
    public void write(Path file) {
        try (var out = open(file)) {
            CanonicalJson.write(this, out);
            out.write('\n');
        } catch (IOException e) {
            throw new Refused(file + " cannot be written: " + Refused.why(e), e);
        }
    }

    /// Where nothing was recovered, nothing has made the folder yet.
    private static OutputStream open(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        return Files.newOutputStream(file);
    }

    private static Volume volume(RecoveredVolume volume) {
        return new Volume(
                volume.name(),
                volume.uuid(),
                volume.size(),
                volume.layer(),
                volume.content(),
                volume.notes(),
                volume.listing().stream()
                        .flatMap(listing -> listing.files().stream())
                        .map(Manifest::file)
                        .toList());
    }

    private static File file(FileRecord file) {
        return new File(
                file.path(),
                file.type(),
                file.size(),
                file.sha256(),
                file.inode(),
                file.mtime().toString(),
                Integer.toOctalString(file.mode()),
                file.uid(),
                file.gid(),
                file.links(),
                file.linkTarget(),
                file.device(),
                file.attributes(),
                file.state(),
                String.join("; ", file.why()),
                file.evidence());
    }

    private static Choice choice(Decision decision) {
        var alternatives =
                decision.alternatives().stream()
                        .map(other -> new Alternative(other.hypothesis(), texts(other.whyNot())))
                        .toList();
        return new Choice(
                decision.what(),
                decision.chosen(),
                texts(decision.why()),
                alternatives,
                decision.tie());
    }

    private static List<String> texts(List<Decision.Observation> observations) {
        return observations.stream().map(Decision.Observation::text).toList();
    }
}
