package org.chalet.query.dav.core;

import java.util.List;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** {@code /} and {@code /dav/}: where clients begin to look. */
public record RootResource(String href) implements DavResource {
  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }
}
