package org.chalet.query.dav.xml;

/** A part of an element's content. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {
  /** Characters, entities resolved. */
  record Text(String text) implements XmlNode {}
}
