package org.chalet.query.dav.core;

import java.util.List;

/** Something that the server can do over WebDAV. The core knows features by this alone. */
public interface DavFeature {
  /** What it adds to the {@code DAV} header. */
  default List<String> tokens() {
    return List.of();
  }

  default List<DavMethod> methods() {
    return List.of();
  }

  default List<DavReport> reports() {
    return List.of();
  }

  default List<DavProperty> properties() {
    return List.of();
  }

  default List<DavBranch> branches() {
    return List.of();
  }

  default List<DavGuard> guards() {
    return List.of();
  }
}
