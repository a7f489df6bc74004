package org.chalet.query.dav.objects;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Location;
import org.chalet.query.dav.xml.XmlName;

/** A URL in a collection that is not there. */
public record Nowhere(String href) implements Location {
  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public DavResource found() {
    throw new Rejected(ErrorCode.NOT_FOUND, "nothing is here");
  }

  /** What refuses to make something here (RFC 4918, 9.7.1). */
  static Rejected noParent() {
    return new Rejected(ErrorCode.PARENT_MISSING, "the collection above is not there");
  }
}
