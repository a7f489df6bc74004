package org.chalet.query.dav.scheduling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.BusyTimes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.CalendarUsers;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.FreeBusyRequest;

/**
 * POST of a free/busy request to one's outbox (RFC 6638, 5). People are told of those whom they may
 * know: of anybody else the answer is the same, there or not.
 */
final class FreeBusyPost implements DavMethod {
  private static final int LARGEST = 256 * 1024;
  private static final int MOST_FOUND = 50;
  private static final String SUCCESS = "2.0;Success";
  private static final String UNKNOWN = "3.7;Invalid calendar user";

  private final Principals principals;
  private final BusyPeople people;

  FreeBusyPost(Principals principals, BusyPeople people) {
    this.principals = principals;
    this.people = people;
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
      answer(out, asking, request, recipient);
    }
    out.close(Names.caldav("schedule-response")).flush();
  }

  private void answer(
      XmlWriter out, AccountId asking, FreeBusyRequest request, CalendarAddress recipient)
      throws IOException {
    Optional<AccountId> found = find(asking, recipient);
    out.open(Names.caldav("response")).open(Names.caldav("recipient"));
    out.element(Names.dav("href"), recipient.uri());
    out.close(Names.caldav("recipient"));
    if (found.isPresent()) {
      AccountId account = found.get();
      Principals.Person person =
          account.equals(asking)
              ? principals.of(asking)
              : principals.known(asking, account).orElseThrow();
      BusyTimes busy =
          people.of(
              account, CalendarUsers.addresses(account, person), request.from(), request.until());
      byte[] text = request.answer(recipient, busy);
      out.element(Names.caldav("request-status"), SUCCESS);
      out.element(Names.caldav("calendar-data"), new String(text, StandardCharsets.UTF_8));
    } else {
      out.element(Names.caldav("request-status"), UNKNOWN);
    }
    out.close(Names.caldav("response"));
  }

  private Optional<AccountId> find(AccountId asking, CalendarAddress recipient) {
    if (CalendarUsers.addresses(asking, principals.of(asking)).contains(recipient.uri())) {
      return Optional.of(asking);
    }
    String prefix = PrincipalResource.hrefOf(AccountId.ofLocal("x")).replace("x/", "");
    List<AccountId> candidates =
        recipient.uri().startsWith(prefix)
            ? local(recipient.uri().substring(prefix.length()).replace("/", ""))
            : recipient
                .email()
                .map(email -> principals.find(asking, email, MOST_FOUND))
                .orElse(List.of());
    return candidates.stream()
        .filter(account ->
            principals
                .known(asking, account)
                .filter(
                    person -> CalendarUsers.addresses(account, person).contains(recipient.uri()))
                .isPresent())
        .findFirst();
  }

  private static List<AccountId> local(String id) {
    try {
      return List.of(AccountId.ofLocal(id));
    } catch (Rejected noId) {
      return List.of();
    }
  }
}
