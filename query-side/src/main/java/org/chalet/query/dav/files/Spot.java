package org.chalet.query.dav.files;

import org.chalet.file.NodeId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.DavResource;

/** Where a file or a folder is, or could be. */
interface Spot extends DavResource {
  Drive drive();

  NodeId parent();

  /** Refuses INVALID_VALUE what nothing can be called. */
  ResourceName name();
}
