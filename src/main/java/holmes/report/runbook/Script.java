package holmes.report.runbook;

import holmes.bytes.ByteRange;
import holmes.bytes.Refused;
import holmes.casefile.Entry;
import holmes.casefile.Fingerprint;
import holmes.casefile.Tool;
import holmes.report.words.LayerWords;
import holmes.report.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Writes a runbook as a script for bash.
///
/// Whatever comes from evidence stands in single quotes, in a quoted here-document, or in a comment
/// without line ends, so that no name on a disk can become a command.
public final class Script {

    private static final String LIBRARY = "/holmes/runbook/library.sh";
    private static final long SECTOR = 512;
    private static final String NONE = "-";

    private final Runbook book;
    private final String run;
    private final StringBuilder text = new StringBuilder();

    private Script(Runbook book) {
        this.book = book;
        this.run = "holmes-" + book.id();
    }

    /// @param last entry of the case
    public static String of(Runbook book, Entry last) {
        var script = new Script(book);
        script.head(last);
        script.disks();
        script.samples();
        script.unreadable();
        book.restored().ifPresent(script::metadata);
        script.programs();
        script.steps();
        script.text.append(library());
        return script.text.toString();
    }

    private static String library() {
        try (var in = Script.class.getResourceAsStream(LIBRARY)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void comment(String words) {
        line("# " + words.replaceAll("\\p{Cntrl}", "?"));
    }

    private static String quoted(String words) {
        return "'" + words.replaceAll("\\p{Cntrl}", "?").replace("'", "'\\''") + "'";
    }

    private void head(Entry last) {
        line("#!/bin/bash");
        comment(
                "Makes "
                        + book.volume()
                        + " from the disks, with the standard tools, on overlays.");
        comment(
                "Written by Holmes "
                        + Tool.version()
                        + " from a case of "
                        + last.number()
                        + " entries,");
        comment("whose last seal is " + last.seal() + ".");
        comment("");
        var path = new LayerWords(this::label).path(book.layer());
        comment("What it is made of: " + String.join(" / ", path) + ".");
        comment("No disk is written to: each is write-protected, and what a tool writes goes to a");
        comment("sparse file beside it. Say 'bash THIS --help'.");
        line("set -eu -o pipefail");
        line("export LC_ALL=C");
        line("");
        line("RUN=" + quoted(run));
        line("VOLUME=" + quoted(book.volume()));
        comment("What lies on it, its size in bytes, and the SHA-256 that Holmes found.");
        line("HOLDS=" + quoted(book.holds()));
        line("SIZE=" + book.size());
        line("SHA256=" + quoted(book.sha256().orElse("")));
        line("");
    }

    private String label(String identity) {
        return book.disks().stream()
                .filter(disk -> disk.exhibit().identity().equals(identity))
                .map(Disks.Disk::name)
                .findFirst()
                .orElse(identity);
    }

    private void disks() {
        comment("Each disk that is read: name, bytes, SHA-256, what /dev/disk/by-id calls it.");
        line("DISKS=(");
        for (var disk : book.disks()) {
            // A link's name has no blanks: udev puts underscores.
            var id = disk.serial().map(s -> s.trim().replaceAll("\\s+", "_")).orElse(NONE);
            var words = List.of(disk.name(), "" + disk.size(), disk.sha256().orElse(NONE), id);
            line("    " + quoted(String.join(" ", words)));
        }
        line(")");
        line("");
    }

    private void samples() {
        comment("Samples of a disk: first byte, bytes, first 16 digits of their SHA-256.");
        line("samples() {");
        line("    case $1 in");
        for (var disk : book.disks()) {
            line("        " + quoted(disk.name()) + ") cat << 'END'");
            var print = disk.exhibit().fingerprint();
            var ranges = Fingerprint.ranges(print.size());
            for (int i = 0; i < Math.min(ranges.size(), print.samples().size()); i++) {
                var hash = print.digest(i);
                var range = ranges.get(i);
                if (hash.isEmpty() || range.isEmpty()) continue;
                line(range.start() + " " + range.length() + " " + hash.get());
            }
            line("END");
            line("        ;;");
        }
        line("    esac");
        line("}");
        line("");
    }

    private void unreadable() {
        comment("Bytes of the volume that could not be read: first byte, bytes.");
        line("unreadable() {");
        if (book.unreadable().isEmpty()) {
            line("    :");
        } else {
            line("    cat << 'END'");
            for (var range : book.unreadable().ranges()) {
                line(range.start() + " " + range.length());
            }
            line("END");
        }
        line("}");
        line("");
    }

    private void metadata(Runbook.Restored restored) {
        var end = "END-OF-TEXT";
        while (restored.text().lines().anyMatch(end::equals)) end += "-";
        comment("The text of the volume group, as it was found.");
        line("metadata() {");
        line("    cat << '" + end + "'");
        text.append(restored.text());
        if (!restored.text().endsWith("\n")) line("");
        line(end);
        line("}");
        line("");
    }

    private void programs() {
        boolean arrays =
                book.steps().stream()
                        .anyMatch(s -> s instanceof Step.Stripe t && t.near().isPresent());
        line("needs_programs() {");
        line("    " + (arrays ? "need mdadm" : ":"));
        if (book.restored().isPresent()) line("    need lvm");
        line("}");
        line("");
    }

    private void steps() {
        line("steps() {");
        for (var step : book.steps()) {
            switch (step) {
                case Step.Table table -> {
                    line("    say " + quoted(table.title() + "."));
                    table(table.name(), "", table.extents());
                }
                case Step.Stripe stripe -> stripe(stripe);
            }
        }
        volume();
        line("}");
    }

    private void stripe(Step.Stripe stripe) {
        line("    still " + quoted(stripe.title() + "."));
        if (stripe.near().isEmpty()) {
            striped(stripe);
            return;
        }
        var near = stripe.near().get();
        line("    if [ -z \"$TABLES\" ]; then");
        line(
                "        build "
                        + stripe.name()
                        + " "
                        + stripe.chunk() / 1024
                        + " "
                        + near.copies()
                        + " \\");
        for (int slot = 0; slot < near.slots().size(); slot++) {
            var device = near.slots().get(slot);
            boolean last = slot == near.slots().size() - 1;
            line(
                    "            "
                            + (device.isEmpty() ? "missing" : path(device))
                            + (last ? "" : " \\"));
        }
        line("    else");
        striped(stripe);
        line("    fi");
    }

    /// Source: Linux `Documentation/admin-guide/device-mapper/striped.rst`.
    private void striped(Step.Stripe stripe) {
        var words = new StringBuilder("0 ");
        words.append(sectors(stripe.length())).append(" striped ").append(stripe.legs().size());
        words.append(' ').append(sectors(stripe.chunk()));
        stripe.legs().forEach(leg -> words.append(' ').append(path(leg)).append(" 0"));
        create(stripe.name(), "", List.of(words.toString()));
    }

    /// Source: Linux `Documentation/admin-guide/device-mapper/linear.rst`; what is missing is an
    /// `error` target, which reads as an error, never as zeros.
    private void table(String name, String options, List<Extent> extents) {
        var lines = new ArrayList<String>();
        long at = 0;
        for (var extent : extents) {
            var target =
                    extent.device()
                            .map(d -> "linear " + path(d) + " " + sectors(extent.start()))
                            .orElse("error");
            lines.add(sectors(at) + " " + sectors(extent.length()) + " " + target);
            at += extent.length();
        }
        create(name, options, lines);
    }

    private void create(String name, String options, List<String> table) {
        line("    create " + quoted(name) + options + " << 'END'");
        table.forEach(this::line);
        line("END");
    }

    private void volume() {
        line("    still " + quoted(book.volume() + "."));
        if (book.restored().isEmpty()) {
            tables();
            return;
        }
        var restored = book.restored().get();
        line("    if [ -z \"$TABLES\" ]; then");
        line("        restore " + quoted(restored.group().name()) + " \\");
        for (int i = 0; i < restored.devices().size(); i++) {
            var device = restored.devices().get(i);
            boolean last = i == restored.devices().size() - 1;
            line(
                    "            "
                            + quoted(device.uuid())
                            + " "
                            + path(device.name())
                            + (last ? "" : " \\"));
        }
        line("        activate " + quoted(restored.group().volume()));
        restored.part().map(Script::window).ifPresent(this::line);
        line("    else");
        tables();
        line("    fi");
    }

    private static String window(ByteRange part) {
        return "        window " + part.start() + " " + part.length();
    }

    private void tables() {
        table("volume", " --readonly", book.extents());
        line("    RESULT=$(dm volume)");
    }

    private String path(String device) {
        return "/dev/mapper/" + run + "-" + device;
    }

    private static long sectors(long bytes) {
        if (bytes % SECTOR != 0) {
            throw new Refused(
                    "Byte "
                            + Words.count(bytes)
                            + " is no start of a sector: device-mapper knows whole sectors only");
        }
        return bytes / SECTOR;
    }
}
