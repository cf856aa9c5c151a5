package holmes.examine.replay;

import holmes.bytes.Refused;
import holmes.casefile.Act;
import holmes.casefile.BayLayout;
import holmes.casefile.Bookmark;
import holmes.casefile.Carried;
import holmes.casefile.Decision;
import holmes.casefile.Exclusion;
import holmes.casefile.Happening;
import holmes.casefile.Keep;
import holmes.casefile.Look;
import holmes.casefile.Naming;
import holmes.casefile.Note;
import holmes.casefile.Preference;
import holmes.casefile.Repeats;
import holmes.casefile.Request;
import holmes.casefile.SealSigned;
import holmes.casefile.Section;
import holmes.casefile.Shortfall;
import holmes.casefile.json.CanonicalJson;
import holmes.examine.compare.Compare;
import holmes.examine.console.IdentifyDisks;
import holmes.examine.console.ReadConsole;
import holmes.examine.export.CopyImage;
import holmes.examine.files.FindGenerations;
import holmes.examine.files.FindXfs;
import holmes.examine.files.ListFiles;
import holmes.examine.files.ReadFiles;
import holmes.examine.files.ReadPart;
import holmes.examine.files.ReadSelected;
import holmes.examine.halves.FindForeign;
import holmes.examine.halves.FindInstalled;
import holmes.examine.halves.JudgeHalves;
import holmes.examine.health.AssessDrives;
import holmes.examine.health.RankMembers;
import holmes.examine.health.ReadSmart;
import holmes.examine.identify.Identify;
import holmes.examine.identify.IdentifyTree;
import holmes.examine.pair.FindOwnBytes;
import holmes.examine.pair.FindPairs;
import holmes.examine.parity.CheckParity;
import holmes.examine.parity.FindParity;
import holmes.examine.search.Search;
import holmes.examine.solve.FindWhole;
import holmes.examine.solve.SolveOrder;
import holmes.examine.survey.Survey;
import holmes.examine.volumes.CarveTexts;
import holmes.examine.volumes.ChooseTexts;
import holmes.examine.volumes.ReadText;
import java.util.Map;
import java.util.Optional;

/// Every kind of request by its name, so that one can be read from the case and performed again. A
/// name never changes; a request that is not listed here fails a test.
public final class Kinds {

    static final Map<String, Class<? extends Request<?>>> ALL =
            Map.ofEntries(
                    Map.entry("bay-layout", BayLayout.class),
                    Map.entry("prefer", Preference.class),
                    Map.entry("read-smart", ReadSmart.class),
                    Map.entry("bookmark", Bookmark.class),
                    Map.entry("carried", Carried.class),
                    Map.entry("carve-lvm-texts", CarveTexts.class),
                    Map.entry("choose-lvm-texts", ChooseTexts.class),
                    Map.entry("check-parity", CheckParity.class),
                    Map.entry("compare", Compare.class),
                    Map.entry("console", ReadConsole.class),
                    Map.entry("copy-image", CopyImage.class),
                    Map.entry("decide", Decision.class),
                    Map.entry("exclude", Exclusion.class),
                    Map.entry("find-file-systems", FindWhole.class),
                    Map.entry("find-foreign", FindForeign.class),
                    Map.entry("find-parity", FindParity.class),
                    Map.entry("find-installed", FindInstalled.class),
                    Map.entry("find-generations", FindGenerations.class),
                    Map.entry("find-xfs", FindXfs.class),
                    Map.entry("happening", Happening.class),
                    Map.entry("health", AssessDrives.class),
                    Map.entry("health-rank", RankMembers.class),
                    Map.entry("identify", Identify.class),
                    Map.entry("identify-disks", IdentifyDisks.class),
                    Map.entry("identify-tree", IdentifyTree.class),
                    Map.entry("judge-halves", JudgeHalves.class),
                    Map.entry("keep", Keep.class),
                    Map.entry("list-files", ListFiles.class),
                    Map.entry("look", Look.class),
                    Map.entry("name-volume", Naming.class),
                    Map.entry("note", Note.class),
                    Map.entry("own-bytes", FindOwnBytes.class),
                    Map.entry("pairs", FindPairs.class),
                    Map.entry("read-files", ReadFiles.class),
                    Map.entry("read-part", ReadPart.class),
                    Map.entry("read-lvm-text", ReadText.class),
                    Map.entry("read-selected", ReadSelected.class),
                    Map.entry("repeats", Repeats.class),
                    Map.entry("search", Search.class),
                    Map.entry("section", Section.class),
                    Map.entry("shortfall", Shortfall.class),
                    Map.entry("sign", SealSigned.class),
                    Map.entry("solve-order", SolveOrder.class),
                    Map.entry("survey", Survey.class));

    private Kinds() {}

    /// The request of an entry; nothing if this Holmes knows no such kind.
    ///
    /// @throws Refused if it knows the kind and cannot read the request
    public static Optional<Request<?>> read(Act act) {
        var type = ALL.get(act.kind());
        if (type == null) return Optional.empty();
        try {
            return Optional.of(CanonicalJson.read(act.request(), type));
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "This is no request of kind " + act.kind() + ": " + e.getMessage(), e);
        }
    }
}
