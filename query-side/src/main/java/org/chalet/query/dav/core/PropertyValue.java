package org.chalet.query.dav.core;

import java.io.IOException;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The value of a property, ready to be written. */
@FunctionalInterface
public interface PropertyValue {
  PropertyValue EMPTY = XmlWriter::empty;

  /** Writes the whole property element. */
  void write(XmlWriter out, XmlName as) throws IOException;

  /** Why there is no value, although the resource has the property; null where there is one. */
  default @Nullable Refused refused() {
    return null;
  }

  /**
   * Why a value is not told.
   *
   * @param error the precondition that does not hold
   */
  record Refused(int status, XmlName error) implements PropertyValue {
    @Override
    public void write(XmlWriter out, XmlName as) throws IOException {
      out.empty(as);
    }

    @Override
    public Refused refused() {
      return this;
    }
  }

  static PropertyValue text(String text) {
    return (out, as) -> out.element(as, text);
  }

  static PropertyValue number(long number) {
    return text(Long.toString(number));
  }

  static PropertyValue href(String href) {
    return (out, as) -> out.open(as).element(Names.dav("href"), href).close(as);
  }

  /** An element with what the content writes in it. */
  static PropertyValue of(Content content) {
    return (out, as) -> {
      out.open(as);
      content.write(out);
      out.close(as);
    };
  }

  /** What stands in an element. */
  @FunctionalInterface
  interface Content {
    void write(XmlWriter out) throws IOException;
  }
}
