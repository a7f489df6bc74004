package org.chalet.query.dav.core;

import java.util.Optional;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.XmlName;

/** A resource whose properties its owner can change (RFC 4918, 9.2). */
public interface PropertyKeeper extends DavResource {
  CollectionProperties properties();

  /** Makes these the properties, all of them. */
  Receipt keep(CollectionProperties properties, Trail trail);

  /** The one property that such a refusal of {@link #keep} is about, where it is about one. */
  default Optional<XmlName> concerned(ErrorCode refusal) {
    return Optional.empty();
  }
}
