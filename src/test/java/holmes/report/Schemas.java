package holmes.report;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/// Schemas of others, from `src/test/resources/schemas`.
final class Schemas {

    /// The schema of DFXML imports these two; of them it needs no more than this.
    private static final String DUBLIN_CORE =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="http://purl.org/dc/elements/1.1/">
              <xs:element name="type" type="xs:string"/>
            </xs:schema>
            """;

    private static final String XML =
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
              <xs:attribute name="base" type="xs:anyURI"/>
            </xs:schema>
            """;

    private Schemas() {}

    /// Version 2.0.0-beta.0 of the DFXML working group, in the public domain: the first that is
    /// unambiguous, and else as 1.2.0 where Holmes is concerned.
    static Validator dfxml() throws Exception {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        var file = Path.of("src/test/resources/schemas/dfxml-2.0.0-beta.0.xsd").toFile();
        var sources =
                new Source[] {
                    new StreamSource(new StringReader(DUBLIN_CORE)),
                    new StreamSource(new StringReader(XML)),
                    new StreamSource(file)
                };
        return factory.newSchema(sources).newValidator();
    }
}
