package holmes.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import holmes.casefile.Case;
import holmes.device.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/// Lists of files, as other tools read them.
class ListsTest {

    private static byte[] report(Case of, Format format) throws Exception {
        var out = new ByteArrayOutputStream();
        Report.of(of, Progress.NONE).write(format, out, Progress.NONE);
        return out.toByteArray();
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Case odd() throws Exception {
        return Cases.listed(
                Cases.file("/a|b\n<файл> \udcff", "partial", "lost & found"),
                Cases.file("/whole", "complete"));
    }

    @Test
    void dfxml_names_each_file_with_size_times_hash_and_state() throws Exception {
        try (var file = odd()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var xml = factory.newDocumentBuilder().parse(stream(report(file, Format.DFXML)));
            var files = xml.getElementsByTagNameNS("*", "fileobject");
            assertThat(files.getLength()).isEqualTo(2);
            var text = new StringBuilder();
            var parts = files.item(0).getChildNodes();
            for (int i = 0; i < parts.getLength(); i++) {
                text.append(parts.item(i).getLocalName())
                        .append('=')
                        .append(parts.item(i).getTextContent())
                        .append(';');
            }
            assertThat(text.toString())
                    .isEqualTo(
                            "filename=a|b\\x0a<файл> \\xff;id=1;name_type=r;filesize=5;inode=12;"
                                    + "meta_type=1;mode=420;nlink=1;uid=1000;gid=100;"
                                    + "mtime=2012-01-23T16:49:40Z;hashdigest=2cf24dba5fb0a30e26e83b"
                                    + "2ac5b9e29e1b161e5c1fa7425e73043362938b9824;state=partial;"
                                    + "why=lost & found;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "d", "l", "p", "c", "b", "s", "?"})
    void dfxml_is_valid_by_its_schema_whatever_a_file_is(String type) throws Exception {
        try (var file = Cases.listed(Cases.ofType(type, "/a|b\n<файл> \udcff\u0001"))) {
            Schemas.dfxml().validate(new StreamSource(stream(report(file, Format.DFXML))));
        }
    }

    @Test
    void dfxml_of_a_recovery_and_of_an_empty_case_is_valid_by_its_schema() throws Exception {
        try (var file = Cases.recovered("raid10-n2-4-stale", 4);
                var empty = Cases.empty()) {
            Schemas.dfxml().validate(new StreamSource(stream(report(file, Format.DFXML))));
            Schemas.dfxml().validate(new StreamSource(stream(report(empty, Format.DFXML))));
        }
    }

    @Test
    void the_schema_is_seen_to_refuse() throws Exception {
        try (var file = odd()) {
            var wrong = new String(report(file, Format.DFXML), UTF_8).replace(">r<", ">?<");
            var source = new StreamSource(stream(wrong.getBytes(UTF_8)));
            assertThatThrownBy(() -> Schemas.dfxml().validate(source))
                    .isInstanceOf(SAXException.class);
        }
    }

    @Test
    void a_line_of_the_body_file_has_eleven_columns_whatever_the_name() throws Exception {
        try (var file = odd()) {
            assertThat(new String(report(file, Format.BODY), UTF_8))
                    .isEqualTo(
                            "0|/data/a\\x7cb\\x0a<файл> \\xff (partial)|12|r/rrw-r--r--|1000|100|5|"
                                    + "0|1327337380|0|0\n"
                                    + "0|/data/whole|12|r/rrw-r--r--|1000|100|5|0|1327337380|0|0\n");
        }
    }

    @Test
    void what_the_case_graph_refers_to_is_in_it_once() throws Exception {
        try (var file = Cases.recovered("raid1-11-part", 2)) {
            var graph = new ObjectMapper().readTree(report(file, Format.CASE)).get("@graph");
            var ids = new HashSet<String>();
            for (var node : graph) assertThat(ids.add(node.get("@id").asText())).isTrue();
            var references = new HashSet<String>();
            references(graph, references);
            assertThat(references).hasSizeGreaterThan(3);
            assertThat(ids).containsAll(references);
            var types = new HashSet<String>();
            for (var node : graph) types.add(node.get("@type").asText());
            assertThat(report(file, Format.CASE)).asString().doesNotContain("Vocab\"");
            assertThat(types)
                    .contains(
                            "case-investigation:Investigation",
                            "case-investigation:InvestigativeAction",
                            "case-investigation:ProvenanceRecord",
                            "uco-observable:StorageMedium",
                            "uco-observable:File",
                            "uco-observable:ObservableRelationship",
                            "uco-tool:Tool");
        }
    }

    private static void references(JsonNode node, Set<String> to) {
        if (node.isObject() && node.size() == 1 && node.has("@id"))
            to.add(node.get("@id").asText());
        node.forEach(child -> references(child, to));
    }
}
