package org.chalet.query.dav.core;

import java.util.Map;
import java.util.TreeMap;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** A collection's properties while they are changed. */
public final class PropertiesEditor {
  private static final int MOST_OTHERS = 200;
  private static final int LONGEST_OTHER = 64 * 1024;

  @Nullable String displayName;
  @Nullable String description;
  @Nullable String colour;
  @Nullable Long order;
  @Nullable String timezone;
  private final Map<String, String> others;

  public PropertiesEditor(CollectionProperties from) {
    displayName = from.displayName();
    description = from.description();
    colour = from.colour();
    order = from.order();
    timezone = from.timezone();
    others = new TreeMap<>(from.others());
  }

  /** Keeps the element as it is; refuses TOO_LARGE what no client needs. */
  void putOther(XmlElement element) {
    String xml = XmlWriter.standalone(element);
    if (xml.length() > LONGEST_OTHER || others.size() >= MOST_OTHERS) {
      throw new Rejected(ErrorCode.TOO_LARGE, "too much to keep as properties");
    }
    others.put(element.name().clark(), xml);
  }

  void removeOther(XmlName name) {
    others.remove(name.clark());
  }

  public CollectionProperties edited() {
    return new CollectionProperties(displayName, description, colour, order, timezone, others);
  }
}
