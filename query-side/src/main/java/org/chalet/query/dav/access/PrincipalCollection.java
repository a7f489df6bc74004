package org.chalet.query.dav.access;

import java.util.Iterator;
import java.util.List;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** {@code /dav/principals/}: shows the reader's own principal alone. */
record PrincipalCollection(PrincipalResource own) implements Container {
  @Override
  public String href() {
    return PrincipalResource.TOP;
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }

  @Override
  public Iterator<? extends DavResource> members() {
    return List.of(own).iterator();
  }
}
