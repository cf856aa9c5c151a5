package holmes.report.caseuco;

import holmes.casefile.Act;
import holmes.casefile.Decision;
import holmes.casefile.Document;
import holmes.casefile.Entry;
import holmes.examine.files.FileRecord;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Disk;
import holmes.report.facts.Volume;
import holmes.report.words.EntryWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What of a case has a name in CASE and UCO. Words of their vocabularies are plain text, as
/// version 1.4 wants it and 1.3 allows it.
record Things(CaseFacts facts) {

    private static final String MEDIUM = "uco-observable:StorageMedium";
    private static final String VOLUME = "uco-observable:Volume";
    private static final String FILE = "uco-observable:File";
    private static final String ACTION = "case-investigation:InvestigativeAction";
    private static final String PROVENANCE = "case-investigation:ProvenanceRecord";
    private static final String TOOL = "uco-tool:Tool";

    Node investigation() {
        var head = facts.head();
        return Node.of("case-investigation:Investigation", head.seal())
                .text("uco-core:name", "Recovery")
                .text("uco-core:description", "Last seal of the case: " + head.seal())
                .text("case-investigation:focus", "Data recovery")
                .text("case-investigation:investigationForm", "incident")
                .time("uco-core:startTime", head.first())
                .time("uco-core:endTime", head.last())
                .things(
                        "uco-core:object",
                        facts.disks().stream()
                                .map(d -> Node.reference(PROVENANCE, d.identity()))
                                .toList());
    }

    /// One for each program that did some of the work.
    List<Node> tools() {
        return facts.head().tools().keySet().stream()
                .map(tool -> {
                    int space = tool.lastIndexOf(' ');
                    return Node.of(TOOL, tool)
                            .text("uco-core:name", space < 0 ? tool : tool.substring(0, space))
                            .text("uco-tool:version", tool.substring(space + 1));
                })
                .toList();
    }

    Node disk(Disk disk) {
        var exhibit = disk.exhibit().outcome();
        var node = Node.of(MEDIUM, disk.identity()).text("uco-core:name", disk.label());
        return node.facet(
                        node.facet("uco-observable:DeviceFacet")
                                .text("uco-observable:deviceType", "disk")
                                .text("uco-observable:model", disk.model())
                                .text("uco-observable:serialNumber", disk.serial()))
                .facet(
                        node.facet("uco-observable:DiskFacet")
                                .number("uco-observable:diskSize", exhibit.size()))
                .facet(
                        node.facet("uco-observable:StorageMediumFacet")
                                .number(
                                        "uco-observable:totalStorageCapacityInBytes",
                                        exhibit.size()))
                .facet(
                        node.facet("uco-observable:ContentDataFacet")
                                .number("uco-observable:sizeInBytes", exhibit.size())
                                .hash(disk.marks().flatMap(m -> m.outcome().sha256())));
    }

    Node provenance(Disk disk) {
        return Node.of(PROVENANCE, disk.identity())
                .text("uco-core:description", "Taken in as " + disk.exhibit().outcome().label())
                .text("case-investigation:exhibitNumber", disk.identity())
                .things("uco-core:object", List.of(Node.reference(MEDIUM, disk.identity())));
    }

    Node document(Document document) {
        var node = Node.of(FILE, document.sha256() + document.name());
        return node.facet(
                        node.facet("uco-observable:FileFacet")
                                .text("uco-observable:fileName", document.name())
                                .number("uco-observable:sizeInBytes", document.size()))
                .facet(
                        node.facet("uco-observable:ContentDataFacet")
                                .number("uco-observable:sizeInBytes", document.size())
                                .hash(Optional.of(document.sha256())));
    }

    Node volume(Volume volume) {
        var node = Node.of(VOLUME, volume.name()).text("uco-core:name", volume.name());
        return node.facet(
                        node.facet("uco-observable:VolumeFacet")
                                .text("uco-observable:volumeID", volume.uuid()))
                .facet(
                        node.facet("uco-observable:FileSystemFacet")
                                .text("uco-observable:fileSystemType", volume.holds()))
                .facet(
                        node.facet("uco-observable:ContentDataFacet")
                                .number("uco-observable:sizeInBytes", volume.size()));
    }

    private static String key(Volume volume, FileRecord file) {
        return volume.listing() + "\n" + file.inode() + "\n" + file.path();
    }

    Node file(Volume volume, FileRecord file) {
        var node = Node.of(FILE, key(volume, file));
        var said =
                file.state() + (file.why().isEmpty() ? "" : ": " + String.join("; ", file.why()));
        node.text("uco-core:description", said)
                .facet(
                        node.facet("uco-observable:FileFacet")
                                .text(
                                        "uco-observable:fileName",
                                        file.path().substring(file.path().lastIndexOf('/') + 1))
                                .text("uco-observable:filePath", file.path())
                                .truth("uco-observable:isDirectory", file.type().equals("d"))
                                .time("uco-observable:modifiedTime", file.mtime().toString())
                                .number("uco-observable:sizeInBytes", file.size()))
                .facet(
                        node.facet("uco-observable:ExtInodeFacet")
                                .number("uco-observable:extInodeID", file.inode())
                                .number("uco-observable:extHardLinkCount", file.links())
                                .number("uco-observable:extPermissions", file.mode()));
        if (file.sha256().isPresent()) {
            node.facet(
                    node.facet("uco-observable:ContentDataFacet")
                            .number("uco-observable:sizeInBytes", file.size())
                            .hash(file.sha256()));
        }
        return node;
    }

    Node within(Volume volume, FileRecord file) {
        return Node.of("uco-observable:ObservableRelationship", key(volume, file))
                .things("uco-core:source", List.of(Node.reference(FILE, key(volume, file))))
                .things("uco-core:target", List.of(Node.reference(VOLUME, volume.name())))
                .truth("uco-core:isDirectional", true)
                .text("uco-core:kindOfRelationship", "Contained_Within");
    }

    /// @param decisions what was decided, by the number of the entry
    Node action(Entry entry, Map<Long, Decision> decisions, Map<Long, String> seals) {
        var act = entry.act();
        var node =
                Node.of(ACTION, entry.seal())
                        .text("uco-core:name", act.kind())
                        .text("uco-core:description", new EntryWords(facts::label).of(entry))
                        .time("uco-action:endTime", act.at())
                        .things("uco-action:instrument", List.of(Node.reference(TOOL, act.tool())))
                        .things("uco-action:result", results(entry.number()));
        if (!act.result().equals(Act.CANCELLED)) {
            node.text(
                    "uco-action:actionStatus",
                    switch (act.result()) {
                        case Act.DONE -> "Success";
                        case Act.REFUSED -> "Fail";
                        default -> "Error";
                    });
        }
        var decided = Optional.ofNullable(decisions.get(entry.number()));
        var informed =
                decided.stream()
                        .flatMap(d -> d.why().stream())
                        .flatMap(why -> why.entries().stream())
                        .distinct()
                        .filter(seals::containsKey)
                        .map(n -> Node.reference(ACTION, seals.getOrDefault(n, "")))
                        .toList();
        return node.things("case-investigation:wasInformedBy", informed);
    }

    /// The disks, texts and volumes that an entry is cited for.
    private List<Map<String, String>> results(long entry) {
        var disks =
                facts.disks().stream()
                        .filter(d -> d.exhibit().entry() == entry)
                        .map(d -> Node.reference(PROVENANCE, d.identity()));
        var documents =
                facts.documents().stream()
                        .filter(d -> d.entry() == entry)
                        .map(d -> Node.reference(FILE, d.outcome().sha256() + d.outcome().name()));
        var volumes =
                facts.volumes().stream()
                        .filter(v -> v.entry() == entry)
                        .map(v -> Node.reference(VOLUME, v.name()));
        return Stream.of(disks, documents, volumes).flatMap(s -> s).toList();
    }
}
