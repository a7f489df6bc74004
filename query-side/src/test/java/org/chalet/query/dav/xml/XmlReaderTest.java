package org.chalet.query.dav.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a>",
        "<a></b>",
        "<p:a/>",
        "<a/><b/>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'><a/>",
        "<!DOCTYPE a [<!ENTITY l 'lol'><!ENTITY m '&l;&l;&l;&l;'>]><a>&m;</a>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><a/>",
        "<a>&unknown;</a>",
        "<a b='1' b='2'/>",
        "<a>\u0000</a>"
      })
  void refusesWhatIsNoPlainDocument(String xml) {
    refuses(xml.getBytes(StandardCharsets.UTF_8), ErrorCode.MALFORMED);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    refuses(new byte[] {'<', 'a', '>', (byte) 0xc3, '(', '<', '/', 'a', '>'}, ErrorCode.MALFORMED);
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    refuses(deep.getBytes(StandardCharsets.UTF_8), ErrorCode.TOO_LARGE);
  }

  @Test
  void refusesWhatHasTooManyNodes() {
    String wide = "<a>" + "<b/>".repeat(200_001) + "</a>";
    refuses(wide.getBytes(StandardCharsets.UTF_8), ErrorCode.TOO_LARGE);
  }

  @Test
  void refusesWhatHasTooManyAttributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    String wide = "<a>" + ("<b" + attributes + "/>").repeat(2_000) + "</a>";
    refuses(wide.getBytes(StandardCharsets.UTF_8), ErrorCode.TOO_LARGE);
  }

  @Test
  void readsALongRequest() {
    String wide = "<a>" + "<b>/dav/calendars/anna/work/some-event.ics</b>".repeat(60_000) + "</a>";
    assertThat(read(wide).children()).hasSize(60_000);
  }

  @Test
  void readsOtherEncodings() {
    String xml = "<?xml version='1.0' encoding='%s'?><a>é</a>";
    for (Charset charset : List.of(UTF_8, UTF_16, UTF_16LE, ISO_8859_1)) {
      byte[] bytes = xml.formatted(charset.name()).getBytes(charset);
      if (charset.equals(UTF_16LE)) {
        bytes = ("\uFEFF" + xml.formatted("UTF-16")).getBytes(charset);
      }
      assertThat(XmlReader.read(bytes, XmlLimits.REQUEST).text()).isEqualTo("é");
    }
    assertThat(read("\uFEFF<a>é</a>").text()).isEqualTo("é");
  }

  @Test
  void readsNamesTextAndTheLanguageInScope() {
    XmlElement root =
        read(
            "<?xml version='1.0'?><!-- c --><d:a xmlns:d='DAV:' xml:lang='de'>"
                + "<d:b x='1'>s&lt;<![CDATA[<t>]]></d:b></d:a>");
    XmlElement child = root.child(Names.dav("b")).orElseThrow();
    assertThat(child.text()).isEqualTo("s<<t>");
    assertThat(child.attribute("x")).contains("1");
    assertThat(XmlWriter.standalone(child))
        .isEqualTo("<x:b xmlns:x=\"DAV:\" x=\"1\" xml:lang=\"de\">s&lt;&lt;t&gt;</x:b>");
  }

  private static XmlElement read(String xml) {
    return XmlReader.read(xml.getBytes(StandardCharsets.UTF_8), XmlLimits.REQUEST);
  }

  private static void refuses(byte[] xml, ErrorCode code) {
    assertThatThrownBy(() -> XmlReader.read(xml, XmlLimits.REQUEST))
        .isInstanceOfSatisfying(
            Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
