package org.chalet.query.dav.core;

import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** The dead properties of a resource (RFC 4918, 4), read once for all that are asked for. */
final class Kept {
  private final @Nullable PropertyKeeper keeper;
  private @Nullable CollectionProperties read;

  Kept(DavResource resource) {
    this.keeper = resource instanceof PropertyKeeper found ? found : null;
  }

  /** As it was set; null where it is not. */
  @Nullable PropertyValue value(XmlName name) {
    if (keeper == null) {
      return null;
    }
    CollectionProperties kept = read == null ? keeper.properties() : read;
    read = kept;
    String dead = kept.others().get(name.clark());
    return dead == null ? null : (out, as) -> out.fragment(dead);
  }
}
