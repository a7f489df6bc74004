package org.chalet.query.dav.files;

import java.util.Iterator;
import java.util.List;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** Above the drives: shows the reader's own alone. */
record FilesTop(String href, DriveTop own) implements Container {
  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"));
  }

  @Override
  public Iterator<? extends DavResource> members() {
    return List.of(own).iterator();
  }
}
