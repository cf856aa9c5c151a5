package holmes.ui.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a new case needs: evidence, a file to keep the case in, a folder for what is recovered.
public final class NewCaseModel {

    private final ObservableList<String> evidence = FXCollections.observableArrayList();
    private final Map<String, String> descriptions = new HashMap<>();
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ObservableValue<String> missing =
            Bindings.createStringBinding(this::whatIsMissing, evidence, file, folder);

    public NewCaseModel() {
        file.subscribe(this::follow);
    }

    /// Images, devices and folders, each once.
    public ObservableList<String> evidence() {
        return evidence;
    }

    /// Where the case is kept.
    public StringProperty file() {
        return file;
    }

    /// Where recovered files go.
    public StringProperty folder() {
        return folder;
    }

    /// What still has to be said before the case can begin; empty if nothing.
    public ObservableValue<String> missing() {
        return missing;
    }

    public void clear() {
        evidence.clear();
        folder.set("");
        file.set("");
        folder.set("");
    }

    /// Says what is known of a piece of evidence beside its path, a drive's serial number for
    /// instance.
    public void describe(Path path, String words) {
        descriptions.put(path.toString(), words);
    }

    /// A piece of evidence as the list shows it.
    String words(String path) {
        var known = descriptions.get(path);
        return known == null ? path : path + "  " + known;
    }

    public void add(Collection<Path> paths) {
        for (var path : paths) {
            if (!evidence.contains(path.toString())) evidence.add(path.toString());
        }
    }

    public void remove(Collection<String> some) {
        evidence.removeAll(List.copyOf(some));
    }

    /// Takes a file for the case.
    public void keepIn(Path path) {
        file.set(path.toString());
    }

    /// Beside the case lies the folder for the results, unless another one was named.
    private void follow(String before, String now) {
        var proposed = path(before).map(NewCaseModel::beside).map(Path::toString).orElse("");
        if (!folder.get().equals(proposed)) return;
        folder.set(path(now).map(NewCaseModel::beside).map(Path::toString).orElse(""));
    }

    public List<Path> paths() {
        return evidence.stream().map(Path::of).toList();
    }

    /// The folder beside a case that takes what is recovered: `x-recovered` for `x.holmes`.
    public static Path beside(Path caseFile) {
        var name = String.valueOf(caseFile.getFileName()).replaceFirst("\\.holmes$", "");
        return caseFile.resolveSibling(name + "-recovered");
    }

    private String whatIsMissing() {
        if (evidence.isEmpty()) return "Add the disks, images or folders that hold the evidence.";
        if (path(file.get()).isEmpty()) return "Choose a file to keep the case in.";
        if (path(folder.get()).isEmpty()) return "Choose a folder for what is recovered.";
        var results = path(folder.get()).get().toAbsolutePath().normalize();
        for (var path : paths()) {
            if (results.startsWith(path.toAbsolutePath().normalize())) {
                return "The results must not lie within the evidence: choose another folder.";
            }
        }
        return "";
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
