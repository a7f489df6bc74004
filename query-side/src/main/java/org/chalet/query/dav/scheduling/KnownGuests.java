package org.chalet.query.dav.scheduling;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.dav.access.Principals;
import org.chalet.scheduling.itip.CalendarAddress;

/** Those whom the outbox tells about: all their calendars count. */
public final class KnownGuests implements Guests {
  /** Of one person in the weeks that are looked at at once. */
  static final int MOST_OBJECTS = 5_000;

  private final FreeBusyAnswers answers;
  private final BusyPeople people;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public KnownGuests(
      Principals principals,
      CalendarViews calendars,
      Inboxes inboxes,
      Function<AccountId, ZoneId> zones) {
    this.people = new BusyPeople(calendars, inboxes.views(), MOST_OBJECTS);
    this.answers = new FreeBusyAnswers(principals, people);
    this.zones = zones;
  }

  private record Known(
      AccountId account,
      Set<String> addresses,
      BusyPeople people,
      Function<AccountId, ZoneId> zones)
      implements Guest {
    @Override
    public String id() {
      return account.raw();
    }

    @Override
    public List<Taken> taken(long from, long until) {
      return people.of(account, addresses, from, until, zones.apply(account)).taken();
    }
  }

  @Override
  public Optional<Guest> find(AccountId asking, String named) {
    CalendarAddress address = GuestAddress.of(named);
    return answers
        .find(asking, address)
        .map(account -> new Known(account, answers.addresses(asking, account), people, zones));
  }
}
