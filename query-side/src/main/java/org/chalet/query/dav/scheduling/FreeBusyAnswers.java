package org.chalet.query.dav.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.BusyTimes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.CalendarUsers;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.FreeBusyRequest;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of the time of those whom they may know; of anybody else the answer is the
 * same, there or not.
 */
final class FreeBusyAnswers {
  private static final int MOST_FOUND = 50;
  private static final String SUCCESS = "2.0;Success";
  private static final String UNKNOWN = "3.7;Invalid calendar user";
  private static final String TOO_BUSY = "5.1;There is too much in that time to be told";

  private final Principals principals;
  private final BusyPeople people;

  /**
   * About one recipient.
   *
   * @param status REQUEST-STATUS (RFC 5546, 3.6)
   * @param data the answer as text/calendar; null where there is none
   */
  record Told(String status, @Nullable String data) {}

  FreeBusyAnswers(Principals principals, BusyPeople people) {
    this.principals = principals;
    this.people = people;
  }

  Told of(AccountId asking, FreeBusyRequest request, CalendarAddress recipient) {
    return find(asking, recipient)
        .map(account -> tell(asking, account, request, recipient))
        .orElse(new Told(UNKNOWN, null));
  }

  /** One who has too much to be looked into does not spoil the answers about the others. */
  private Told tell(
      AccountId asking, AccountId account, FreeBusyRequest request, CalendarAddress recipient) {
    try {
      BusyTimes busy =
          people.of(account, addresses(asking, account), request.from(), request.until());
      byte[] text = request.answer(recipient, busy);
      return new Told(SUCCESS, new String(text, StandardCharsets.UTF_8));
    } catch (Rejected refused) {
      if (refused.code() != ErrorCode.TOO_MANY_MATCHES) {
        throw refused;
      }
      return new Told(TOO_BUSY, null);
    }
  }

  /** How somebody who was found is named in calendars. */
  Set<String> addresses(AccountId asking, AccountId found) {
    return CalendarUsers.addresses(
        found,
        found.equals(asking)
            ? principals.of(asking)
            : principals.known(asking, found).orElseThrow());
  }

  /** Whom somebody may ask about; empty for anybody else, there or not. */
  Optional<AccountId> find(AccountId asking, CalendarAddress recipient) {
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
