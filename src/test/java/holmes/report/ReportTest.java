package holmes.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.casefile.Case;
import holmes.casefile.Filter;
import holmes.device.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of a case, in every format.
class ReportTest {

    private static Case file;

    @BeforeAll
    static void recover() throws Exception {
        file = Cases.recovered("raid10-n2-4-stale", 4);
    }

    @AfterAll
    static void close() {
        file.close();
    }

    private static byte[] report(Case of, Format format) throws Exception {
        var out = new ByteArrayOutputStream();
        Report.of(of, Progress.NONE).write(format, out, Progress.NONE);
        return out.toByteArray();
    }

    private static String html(Case of) throws Exception {
        return new String(report(of, Format.HTML), UTF_8);
    }

    @Test
    void html_is_well_formed_and_needs_nothing_else() throws Exception {
        var html = report(file, Format.HTML);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html));
        assertThat(new String(html, UTF_8))
                .doesNotContain("<script", "<link", "<img", "url(", "src=", "@import");
    }

    @Test
    void every_citation_leads_to_its_entry() throws Exception {
        var html = html(file);
        var ids = new TreeSet<String>();
        Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(m -> ids.add(m.group(1)));
        var targets = new TreeSet<String>();
        Pattern.compile("href=\"#([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(m -> targets.add(m.group(1)));
        assertThat(targets).hasSizeGreaterThan(20);
        assertThat(ids).containsAll(targets);
    }

    @Test
    void every_action_and_the_last_seal_are_printed() throws Exception {
        var html = html(file);
        long entries = file.log().count(Filter.ALL);
        assertThat(html).contains("id=\"entry-1\"", "id=\"entry-" + entries + "\"");
        assertThat(html).contains(file.log().last().orElseThrow().seal());
    }

    @Test
    void what_the_examiner_said_stands_there_as_text() throws Exception {
        var html = html(file);
        assertThat(html)
                .contains("Ελληνικά, кириллица и &lt;b&gt;markup&lt;/b&gt;", "Önsöz")
                .contains("<em>Words</em> with <code>code</code>")
                .contains("The controller was replaced", "all guests", "it is a stranger")
                .contains("<strong>left</strong>", "another sign")
                .doesNotContain("Taken out</h2>");
    }

    @Test
    void the_timeline_joins_what_was_told_what_disks_say_and_the_work_in_order_of_time()
            throws Exception {
        var html = html(file);
        var incident =
                html.substring(
                        html.indexOf("<section id=\"incident\""),
                        html.indexOf("<section id=\"disks\""));
        assertThat(incident)
                .contains("<svg", "What was done: the rack was switched off")
                .doesNotContain("has entered nothing")
                .containsSubsequence("The controller was replaced", " actions in this case");
        assertThat(incident).containsPattern("Array created: raid10 [^<]*");

        var timeline = new ObjectMapper().readTree(report(file, Format.JSON)).at("/facts/timeline");
        var kinds = new TreeSet<String>();
        timeline.get("moments").forEach(moment -> kinds.add(moment.get("kind").asText()));
        assertThat(kinds).contains("array", "happening", "note").doesNotContain("action");
    }

    @Test
    void a_tie_is_listed_as_not_established() throws Exception {
        var html = html(file);
        var unknown = html.substring(html.indexOf("<section id=\"unknown\""));
        assertThat(unknown).contains("which way to go: left was taken, but another fits as well.");
    }

    @Test
    void json_holds_every_entry_and_every_file() throws Exception {
        var json = new ObjectMapper().readTree(report(file, Format.JSON));
        assertThat(json.get("actions")).hasSize((int) file.log().count(Filter.ALL));
        var volumes = json.get("facts").get("volumes");
        long names = 0;
        for (var volume : volumes) {
            for (var count : volume.get("files").get("states")) names += count.asLong();
        }
        long listed = 0;
        for (var volume : json.get("files")) listed += volume.get("files").size();
        assertThat(listed).isEqualTo(names).isGreaterThan(5);
    }

    @Test
    void names_that_are_no_text_are_shown_by_their_bytes() throws Exception {
        try (var odd =
                Cases.listed(
                        Cases.file("/Größe/файл/αρχείο \udcff\u202e.txt", "partial", "4 KiB lost"),
                        Cases.file("/whole", "complete"))) {
            assertThat(html(odd))
                    .contains("/Größe/файл/αρχείο \\xff\\u{202e}.txt", "4 KiB lost")
                    .contains("1 of 2 files and folders are whole.")
                    .doesNotContain("/whole");
            assertThat(new String(report(odd, Format.JSON), UTF_8))
                    .contains("αρχείο \\udcff\u202e.txt", "/whole");
        }
    }

    @Test
    void a_case_in_which_nothing_was_done_has_a_report_too() throws Exception {
        try (var empty = Cases.empty()) {
            assertThat(html(empty)).contains("No files have been recovered in this case so far.");
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void locale_and_time_zone_change_no_byte(Format format) throws Exception {
        var plain = report(file, format);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(report(file, format)).isEqualTo(plain);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
