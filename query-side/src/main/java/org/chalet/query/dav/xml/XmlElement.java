package org.chalet.query.dav.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a request with everything in it, comments left out. */
public record XmlElement(XmlName name, Map<XmlName, String> attributes, List<XmlNode> content)
    implements XmlNode {
  public XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    content = List.copyOf(content);
  }

  public static XmlElement empty(XmlName name) {
    return new XmlElement(name, Map.of(), List.of());
  }

  public boolean is(XmlName other) {
    return name.equals(other);
  }

  public List<XmlElement> children() {
    List<XmlElement> children = new ArrayList<>(content.size());
    for (XmlNode node : content) {
      if (node instanceof XmlElement child) {
        children.add(child);
      }
    }
    return children;
  }

  public List<XmlElement> children(XmlName wanted) {
    List<XmlElement> children = children();
    children.removeIf(child -> !child.is(wanted));
    return children;
  }

  /** The first child of that name. */
  public Optional<XmlElement> child(XmlName wanted) {
    for (XmlNode node : content) {
      if (node instanceof XmlElement child && child.is(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  public boolean has(XmlName wanted) {
    return child(wanted).isPresent();
  }

  /** An attribute without namespace. */
  public Optional<String> attribute(String local) {
    return Optional.ofNullable(attributes.get(new XmlName("", local)));
  }

  /** The element's own characters. */
  public String text() {
    if (content.size() == 1 && content.getFirst() instanceof XmlNode.Text only) {
      return only.text();
    }
    StringBuilder text = new StringBuilder();
    for (XmlNode node : content) {
      if (node instanceof XmlNode.Text part) {
        text.append(part.text());
      }
    }
    return text.toString();
  }
}
