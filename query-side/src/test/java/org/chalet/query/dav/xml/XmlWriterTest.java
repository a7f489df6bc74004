package org.chalet.query.dav.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlWriterTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XmlWriter out = new XmlWriter(bytes);

  @Test
  void declaresWellKnownNamespacesOnceAndOthersWhereTheyOccur() throws IOException {
    out.open(Names.dav("a")).empty(Names.caldav("b")).empty(new XmlName("urn:x", "c"));
    out.empty(new XmlName("", "d")).close(Names.dav("a")).flush();
    assertThat(written())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<d:a xmlns:d=\"DAV:\" xmlns:cal=\"urn:ietf:params:xml:ns:caldav\""
                + " xmlns:card=\"urn:ietf:params:xml:ns:carddav\""
                + " xmlns:cs=\"http://calendarserver.org/ns/\""
                + " xmlns:ical=\"http://apple.com/ns/ical/\">"
                + "<cal:b/><x:c xmlns:x=\"urn:x\"/><d/></d:a>");
  }

  @Test
  void textOfAnyKindSurvivesAParser() throws IOException {
    String text = "A\r\nB\n\tü€😀 ]]> & <b> \"'".repeat(5000);
    out.element(Names.dav("a"), text).flush();
    XmlElement read = XmlReader.read(bytes.toByteArray(), XmlLimits.REQUEST);
    assertThat(read.text()).isEqualTo(text);
  }

  @Test
  void charactersThatXmlCannotHoldAreReplaced() throws IOException {
    out.element(Names.dav("a"), "x\u0000\u0007y\uFFFEz\uFFFFé\uFFFD").flush();
    XmlElement read = XmlReader.read(bytes.toByteArray(), XmlLimits.REQUEST);
    assertThat(read.text()).isEqualTo("x\uFFFD\uFFFDy\uFFFDz\uFFFDé\uFFFD");
  }

  @Test
  void aTreeSurvivesWithAttributesOfAnyNamespace() {
    XmlElement tree =
        new XmlElement(
            new XmlName("urn:x", "a"),
            Map.of(new XmlName("urn:y", "b"), "1\n\"<&>\"", new XmlName("", "c"), "2"),
            List.of(new XmlNode.Text("t"), XmlElement.empty(Names.dav("d"))));
    byte[] text = XmlWriter.standalone(tree).getBytes(StandardCharsets.UTF_8);
    assertThat(XmlReader.read(text, XmlLimits.REQUEST)).isEqualTo(tree);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
