package holmes.report.dfxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import holmes.casefile.Log;
import holmes.examine.files.FileRecord;
import holmes.report.facts.CaseFacts;
import holmes.report.facts.Listings;
import holmes.report.facts.Volume;
import holmes.report.words.Printable;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/// Digital Forensics XML, version 1.2.0, one `volume` for each list of files.
///
/// What it has no element for stands in our own namespace, after the others, as its schema allows:
/// the state of a file and why. Source: `dfxml.xsd` of the DFXML working group.
public final class Dfxml {

    private static final String NAMESPACE = "urn:holmes:dfxml";
    private static final String DFXML =
            "http://www.forensicswiki.org/wiki/Category:Digital_Forensics_XML";

    private final PrintWriter out;
    private long files;

    private Dfxml(PrintWriter out) {
        this.out = out;
    }

    /// Leaves `out` open.
    ///
    /// @param version of the program that makes the report
    public static void write(CaseFacts facts, Log log, String version, OutputStream out) {
        var text = new PrintWriter(new OutputStreamWriter(out, UTF_8));
        new Dfxml(text).write(facts, new Listings(log), version);
        text.flush();
    }

    private void write(CaseFacts facts, Listings listings, String version) {
        out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.print("<dfxml xmlns=\"" + DFXML + "\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
        out.print(" xmlns:holmes=\"" + NAMESPACE + "\" version=\"1.2.0\">\n");
        out.print("<metadata><dc:type>File system listing</dc:type></metadata>\n<creator>");
        element("program", "holmes");
        element("version", version);
        out.print("</creator>\n<source>");
        facts.disks().forEach(disk -> element("image_filename", disk.exhibit().outcome().label()));
        out.print("</source>\n");
        for (var volume : facts.volumes()) {
            if (volume.isListed()) volume(volume, listings);
        }
        out.print("</dfxml>\n");
    }

    private void volume(Volume volume, Listings listings) {
        out.print("<volume>");
        element("ftype_str", volume.holds());
        out.print("\n");
        listings.each(volume, this::file);
        element("holmes:name", volume.name());
        element("holmes:uuid", volume.uuid());
        element("holmes:size", Long.toString(volume.size()));
        element("holmes:entry", Long.toString(volume.entry()));
        out.print("</volume>\n");
    }

    private void file(FileRecord file) {
        out.print("<fileobject>");
        element("filename", file.path().replaceFirst("^/", ""));
        element("id", Long.toString(++files));
        element("name_type", TskType.letter(file.type()));
        element("filesize", Long.toString(file.size()));
        element("inode", Long.toString(file.inode()));
        element("meta_type", Integer.toString(TskType.number(file.type())));
        element("mode", Integer.toString(file.mode()));
        element("nlink", Integer.toString(file.links()));
        element("uid", Long.toString(file.uid()));
        element("gid", Long.toString(file.gid()));
        element("mtime", file.mtime().toString());
        file.linkTarget().ifPresent(target -> element("link_target", target));
        file.sha256()
                .ifPresent(
                        hash -> out.print("<hashdigest type=\"sha256\">" + hash + "</hashdigest>"));
        element("holmes:state", file.state());
        file.why().forEach(why -> element("holmes:why", why));
        out.print("</fileobject>\n");
    }

    private void element(String name, String text) {
        if (text.isEmpty()) return;
        out.print("<" + name + ">");
        var fit = Printable.of(text);
        for (int i = 0; i < fit.length(); i++) {
            switch (fit.charAt(i)) {
                case '<' -> out.print("&lt;");
                case '>' -> out.print("&gt;");
                case '&' -> out.print("&amp;");
                default -> out.print(fit.charAt(i));
            }
        }
        out.print("</" + name + ">");
    }
}
