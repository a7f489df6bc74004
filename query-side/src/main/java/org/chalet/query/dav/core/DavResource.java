package org.chalet.query.dav.core;

import java.util.List;
import org.chalet.query.dav.xml.XmlName;

/** Something at a URL. What can be done with it is said by the further interfaces it has. */
public interface DavResource {
  /** The path as answers show it, percent-encoded; collections end with a slash. */
  String href();

  /** DAV:resourcetype; empty for what is no collection. */
  List<XmlName> types();

  /** Whether nobody may change it, or anything in it, over WebDAV. */
  default boolean isReadOnly() {
    return false;
  }
}
