package org.chalet.query.dav.objects;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.PastName;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Location;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.xml.XmlName;

/**
 * A URL directly in a home, at which nothing is yet.
 *
 * @param name decoded
 */
public record AbsentCollection(CollectionHome home, String name, String href)
    implements Location, Lockable {
  @Override
  public List<XmlName> types() {
    return List.of();
  }

  /** Nothing is made under names that say something of the past. */
  @Override
  public boolean isReadOnly() {
    return PastName.of(name).isPresent();
  }

  @Override
  public DavResource found() {
    throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }
}
