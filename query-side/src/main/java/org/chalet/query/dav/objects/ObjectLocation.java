package org.chalet.query.dav.objects;

import java.util.List;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.UrlSegment;
import org.chalet.query.dav.core.Conditions;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Location;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * A URL directly in a calendar or an address book.
 *
 * @param name decoded
 * @param segment as the client wrote it
 */
public record ObjectLocation(ObjectCollection in, String name, String segment)
    implements Location, Lockable {
  @Override
  public String href() {
    return in.href() + segment;
  }

  @Override
  public List<String> lockedAs() {
    return Lockable.within(in, name);
  }

  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public boolean isReadOnly() {
    return in.holdsReadOnly();
  }

  /** The client's spelling, where it has to be remembered. */
  public @Nullable String written() {
    return UrlSegment.unusual(name, segment);
  }

  Precondition expected(DavExchange exchange) {
    return Conditions.expected(exchange, () -> in.object(name));
  }

  @Override
  public DavResource found() {
    return in.object(name).orElseThrow(() -> in.absent(name));
  }
}
