package org.chalet.query.dav.caldav;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.AbsentCollection;
import org.chalet.query.dav.objects.CollectionCreation;
import org.chalet.query.dav.objects.Nowhere;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;

/** MKCALENDAR (RFC 4791, 5.3.1). */
final class MkCalendar implements DavMethod {
  @Override
  public String name() {
    return "MKCALENDAR";
  }

  @Override
  public boolean allows(DavResource at) {
    return switch (at) {
      case AbsentCollection place -> place.home() instanceof CalendarHome;
      case ObjectLocation inside -> inside.in() instanceof CalendarCollection;
      default -> at instanceof CalendarCollection || at instanceof Nowhere;
    };
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Optional<XmlElement> request = exchange.xml();
    AbsentCollection place = CollectionCreation.place(at);
    if (request.isPresent() && !request.get().is(Names.caldav("mkcalendar"))) {
      throw new Rejected(ErrorCode.MALFORMED, "the body is no CALDAV:mkcalendar");
    }
    CollectionCreation.answeringAsMultistatus()
        .create(exchange, place, request, Set.copyOf(CalendarCollection.TYPES));
  }
}
