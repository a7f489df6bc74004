package org.chalet.query.dav.xml;

/** A qualified name; {@code namespace} is empty for none. */
public record XmlName(String namespace, String local) {
  /** From Clark notation, {@code {namespace}local}. */
  public static XmlName of(String clark) {
    int end = clark.indexOf('}');
    return clark.startsWith("{") && end > 0
        ? new XmlName(clark.substring(1, end), clark.substring(end + 1))
        : new XmlName("", clark);
  }

  public String clark() {
    return namespace.isEmpty() ? local : '{' + namespace + '}' + local;
  }

  @Override
  public String toString() {
    return clark();
  }
}
