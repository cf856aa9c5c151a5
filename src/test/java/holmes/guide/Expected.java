package holmes.guide;

import com.fasterxml.jackson.databind.JsonNode;
import holmes.examine.files.FileRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// Files of a file system in one line each, as the kernel listed them when it was whole and as they
/// were recovered, so that two lists can be compared.
final class Expected {

    private Expected() {}

    /// @param files of a truth.json
    static List<String> lines(JsonNode files) {
        return StreamSupport.stream(files.spliterator(), false)
                .map(Expected::line)
                .sorted()
                .toList();
    }

    static List<String> lines(RecoveredVolume volume) {
        return volume.listing().orElseThrow().files().stream()
                .map(Expected::line)
                .sorted()
                .toList();
    }

    private static String line(JsonNode file) {
        var words = new TreeMap<String, String>();
        var type = file.get("type").asText();
        if (type.equals("f")) {
            words.put("sha256", file.get("sha256").asText());
            words.put("size", file.get("size").asText());
        }
        if (type.equals("l")) words.put("target", file.get("target").asText());
        else words.put("mode", file.get("mode").asText());
        words.put("inode", file.get("inode").asText());
        words.put("owner", file.get("uid").asText() + ":" + file.get("gid").asText());
        var mtime = file.get("mtime").asText().split("\\.", 2);
        // The tenth digit of the fraction is always a zero.
        words.put("mtime", mtime[0] + "." + mtime[1].substring(0, 9));
        return file.get("path").asText() + " " + type + " " + words;
    }

    private static String line(FileRecord file) {
        var words = new TreeMap<String, String>();
        if (file.type().equals("f")) {
            words.put("sha256", file.sha256().orElse("none"));
            words.put("size", String.valueOf(file.size()));
        }
        if (file.type().equals("l")) words.put("target", file.linkTarget().orElse("none"));
        else words.put("mode", Integer.toOctalString(file.mode()));
        words.put("inode", String.valueOf(file.inode()));
        words.put("owner", file.uid() + ":" + file.gid());
        words.put("mtime", time(file.mtime()));
        return file.path() + " " + file.type() + " " + words;
    }

    private static String time(Instant time) {
        return String.format(Locale.ROOT, "%d.%09d", time.getEpochSecond(), time.getNano());
    }
}
