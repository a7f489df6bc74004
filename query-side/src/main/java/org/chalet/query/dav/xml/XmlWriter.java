package org.chalet.query.dav.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;

/**
 * Writes XML 1.0 in UTF-8 straight as bytes. Well-known namespaces are declared by the first
 * element, others where they occur.
 */
public final class XmlWriter {
  private static final String FOREIGN = "x";

  /** A name as it is written: bare, and with the declaration that it needs. */
  private record Tag(byte[] name, byte[] declared) {}

  private final OctetBuffer out;
  private final List<String> wellKnown;
  private final Map<XmlName, Tag> tags = new HashMap<>();
  private boolean started;

  public XmlWriter(OutputStream out) {
    this(out, Names.DECLARED);
  }

  private XmlWriter(OutputStream out, List<String> wellKnown) {
    this.out = new OctetBuffer(out);
    this.wellKnown = wellKnown;
  }

  /** The element as text that declares its own namespaces, to stand in any document. */
  public static String standalone(XmlElement element) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    XmlWriter writer = new XmlWriter(bytes, List.of());
    writer.started = true;
    try {
      writer.tree(element).flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  public XmlWriter open(XmlName name) throws IOException {
    return open(name, Map.of());
  }

  public XmlWriter open(XmlName name, Map<XmlName, String> attributes) throws IOException {
    start(name, attributes);
    out.put('>');
    return this;
  }

  public XmlWriter close(XmlName name) throws IOException {
    out.ascii("</").octets(tag(name).name()).put('>');
    return this;
  }

  public XmlWriter empty(XmlName name) throws IOException {
    return empty(name, Map.of());
  }

  public XmlWriter empty(XmlName name, Map<XmlName, String> attributes) throws IOException {
    start(name, attributes);
    out.ascii("/>");
    return this;
  }

  /** An element with nothing but text. */
  public XmlWriter element(XmlName name, String text) throws IOException {
    return open(name).text(text).close(name);
  }

  public XmlWriter text(String text) throws IOException {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Text in UTF-8; what XML cannot hold becomes U+FFFD, carriage returns survive. */
  public XmlWriter text(byte[] utf8) throws IOException {
    XmlEscape.text(utf8, out);
    return this;
  }

  /**
   * Tags that answers repeat for each resource, as they are written: in ASCII, with the prefixes of
   * {@link Names}, within the first element.
   */
  public XmlWriter ready(String tags) throws IOException {
    out.ascii(tags);
    return this;
  }

  /** An element with all that is in it. */
  public XmlWriter tree(XmlElement element) throws IOException {
    open(element.name(), element.attributes());
    for (XmlNode node : element.content()) {
      switch (node) {
        case XmlElement child -> tree(child);
        case XmlNode.Text text -> text(text.text());
      }
    }
    return close(element.name());
  }

  /** What {@link #standalone} made. */
  public XmlWriter fragment(String xml) throws IOException {
    out.octets(xml.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Hands over what is held back. */
  public void flush() throws IOException {
    out.flush();
  }

  private void start(XmlName name, Map<XmlName, String> attributes) throws IOException {
    boolean first = !started;
    if (first) {
      out.ascii("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    }
    out.put('<').octets(tag(name).declared());
    if (first) {
      declare();
    }
    int number = 0;
    for (Map.Entry<XmlName, String> attribute : attributes.entrySet()) {
      attribute(attribute.getKey(), attribute.getValue(), "a" + number++);
    }
  }

  private void declare() throws IOException {
    started = true;
    for (int i = 0; i < wellKnown.size(); i++) {
      declare(Names.PREFIXES.get(i), wellKnown.get(i), out);
    }
  }

  private static void declare(String prefix, String namespace, OctetBuffer to) throws IOException {
    to.ascii(" xmlns:").ascii(prefix).ascii("=\"");
    XmlEscape.attribute(namespace, to);
    to.put('"');
  }

  private void attribute(XmlName name, String value, String prefix) throws IOException {
    if (name.namespace().equals(XMLConstants.XML_NS_URI)) {
      out.ascii(" xml:");
    } else if (name.namespace().isEmpty()) {
      out.put(' ');
    } else {
      declare(prefix, name.namespace(), out);
      out.put(' ').ascii(prefix).put(':');
    }
    out.octets(name.local().getBytes(StandardCharsets.UTF_8)).ascii("=\"");
    XmlEscape.attribute(value, out);
    out.put('"');
  }

  private Tag tag(XmlName name) throws IOException {
    Tag tag = tags.get(name);
    if (tag == null) {
      tag = made(name);
      tags.put(name, tag);
    }
    return tag;
  }

  private Tag made(XmlName name) throws IOException {
    int known = wellKnown.indexOf(name.namespace());
    boolean isForeign = known < 0 && !name.namespace().isEmpty();
    String prefix = known >= 0 ? Names.PREFIXES.get(known) + ':' : isForeign ? FOREIGN + ':' : "";
    byte[] bare = (prefix + name.local()).getBytes(StandardCharsets.UTF_8);
    if (!isForeign) {
      return new Tag(bare, bare);
    }
    ByteArrayOutputStream declared = new ByteArrayOutputStream();
    OctetBuffer octets = new OctetBuffer(declared);
    declare(FOREIGN, name.namespace(), octets.octets(bare));
    octets.flush();
    return new Tag(bare, declared.toByteArray());
  }
}
