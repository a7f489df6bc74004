package org.chalet.query.dav.scheduling;

import java.io.IOException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.CalendarUsers;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.FreeBusyRequest;

/** POST of a free/busy request to one's outbox (RFC 6638, 5). */
final class FreeBusyPost implements DavMethod {
  private static final int LARGEST = 256 * 1024;

  private final Principals principals;
  private final FreeBusyAnswers answers;

  FreeBusyPost(Principals principals, BusyPeople people) {
    this.principals = principals;
    this.answers = new FreeBusyAnswers(principals, people);
  }

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof OutboxCollection;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    AccountId asking = ((OutboxCollection) at).owner();
    if (!exchange.contentType().mayBe("text/calendar")) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_CALENDAR_DATA, "the outbox takes text/calendar alone");
    }
    byte[] body = exchange.body(LARGEST, ErrorCode.CALENDAR_OBJECT_TOO_LARGE);
    FreeBusyRequest request = FreeBusyRequest.read(body);
    if (!CalendarUsers.addresses(asking, principals.of(asking))
        .contains(request.organizer().uri())) {
      throw new Rejected(
          ErrorCode.ORIGINATOR_NOT_ALLOWED, "people ask in their own name: see ORGANIZER");
    }
    XmlWriter out = exchange.xml(DavExchange.OK);
    out.open(Names.caldav("schedule-response"));
    for (CalendarAddress recipient : request.attendees()) {
      write(out, recipient, answers.of(asking, request, recipient));
    }
    out.close(Names.caldav("schedule-response")).flush();
  }

  private static void write(XmlWriter out, CalendarAddress recipient, FreeBusyAnswers.Told told)
      throws IOException {
    out.open(Names.caldav("response")).open(Names.caldav("recipient"));
    out.element(Names.dav("href"), recipient.uri());
    out.close(Names.caldav("recipient"));
    out.element(Names.caldav("request-status"), told.status());
    String data = told.data();
    if (data != null) {
      out.element(Names.caldav("calendar-data"), data);
    }
    out.close(Names.caldav("response"));
  }
}
