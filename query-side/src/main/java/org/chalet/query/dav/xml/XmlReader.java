package org.chalet.query.dav.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Reads request bodies. Refuses MALFORMED what is not well-formed, has a document type or names an
 * entity of its own, and TOO_LARGE what is deeper or has more nodes than allowed.
 */
public final class XmlReader {
  private static final XMLInputFactory FACTORY = factory();
  private static final XmlName LANGUAGE = new XmlName(XMLConstants.XML_NS_URI, "lang");

  private static final int LONGEST_DECLARATION = 120;

  private final XMLStreamReader stream;
  private final XmlLimits limits;
  private int nodes;

  private XmlReader(XMLStreamReader stream, XmlLimits limits) {
    this.stream = stream;
    this.limits = limits;
  }

  public static XmlElement read(byte[] body, XmlLimits limits) {
    try {
      return new XmlReader(stream(body), limits).document();
    } catch (XMLStreamException | RuntimeException e) {
      if (e instanceof Rejected rejected) {
        throw rejected;
      }
      throw new Rejected(ErrorCode.MALFORMED, "the body is not well-formed XML");
    }
  }

  /** The JDK's parser writes to standard error about broken UTF-8, so it gets characters. */
  private static XMLStreamReader stream(byte[] body) throws XMLStreamException {
    return isUtf8(body)
        ? FACTORY.createXMLStreamReader(new StringReader(decoded(body)))
        : FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
  }

  private static boolean isUtf8(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, LONGEST_DECLARATION), ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int declared = start.indexOf("encoding=");
    boolean other =
        declared >= 0
            && start.startsWith("<?xml")
            && !start.startsWith("utf-8", declared + "encoding='".length());
    boolean wide = start.startsWith("\u00fe\u00ff") || start.startsWith("\u00ff\u00fe");
    return !other && !wide && start.indexOf(0) < 0;
  }

  private static String decoded(byte[] body) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the body is not UTF-8");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private XmlElement document() throws XMLStreamException {
    XmlElement root = null;
    while (stream.hasNext()) {
      switch (stream.next()) {
        case XMLStreamConstants.START_ELEMENT -> root = element(1, null);
        case XMLStreamConstants.DTD ->
            throw new Rejected(ErrorCode.MALFORMED, "a document type is not allowed");
        default -> {}
      }
    }
    return Objects.requireNonNull(root);
  }

  private XmlElement element(int depth, @Nullable String language) throws XMLStreamException {
    if (depth > limits.depth()) {
      throw new Rejected(ErrorCode.TOO_LARGE, "the XML is nested too deeply");
    }
    count(1);
    XmlName name = new XmlName(orEmpty(stream.getNamespaceURI()), stream.getLocalName());
    Map<XmlName, String> attributes = attributes();
    String inScope = attributes.getOrDefault(LANGUAGE, orEmpty(language));
    if (!inScope.isEmpty()) {
      attributes.put(LANGUAGE, inScope);
    }
    return new XmlElement(name, attributes, content(depth, inScope));
  }

  private List<XmlNode> content(int depth, String language) throws XMLStreamException {
    List<XmlNode> content = new ArrayList<>(2);
    while (true) {
      switch (stream.next()) {
        case XMLStreamConstants.START_ELEMENT -> content.add(element(depth + 1, language));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          count(1);
          content.add(new XmlNode.Text(stream.getText()));
        }
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Rejected(ErrorCode.MALFORMED, "the XML names an unknown entity");
        case XMLStreamConstants.END_ELEMENT -> {
          return content;
        }
        default -> {}
      }
    }
  }

  private Map<XmlName, String> attributes() {
    Map<XmlName, String> attributes = new LinkedHashMap<>();
    count(stream.getAttributeCount());
    for (int i = 0; i < stream.getAttributeCount(); i++) {
      String namespace = orEmpty(stream.getAttributeNamespace(i));
      attributes.put(
          new XmlName(namespace, stream.getAttributeLocalName(i)), stream.getAttributeValue(i));
    }
    return attributes;
  }

  private void count(int more) {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw new Rejected(ErrorCode.TOO_LARGE, "the XML has too many nodes");
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
