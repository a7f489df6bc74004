package org.chalet.query.dav.scheduling;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.CalendarUsers;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.Sharing;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;

/** Those who share a calendar with whoever asks: what they share counts, and nothing else. */
public final class SharingGuests implements Guests {
  private final Sharing sharing;
  private final People people;
  private final CalendarViews calendars;
  private final BusyPeople busy;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public SharingGuests(
      Sharing sharing,
      People people,
      CalendarViews calendars,
      Inboxes inboxes,
      Function<AccountId, ZoneId> zones) {
    this.sharing = sharing;
    this.people = people;
    this.calendars = calendars;
    this.busy = new BusyPeople(calendars, inboxes.views(), KnownGuests.MOST_OBJECTS);
    this.zones = zones;
  }

  @Override
  public Optional<Guest> find(AccountId asking, String named) {
    CalendarAddress address = GuestAddress.of(named);
    List<Shared> shares =
        sharing.reaching(asking, "calendar").stream()
            .filter(shared -> shared.reach().gives(ShareLevel.FREE_BUSY))
            .toList();
    List<String> owners = shares.stream().map(Shared::owner).distinct().toList();
    Map<String, People.Person> known = people.people(owners);
    return owners.stream()
        .flatMap(owner -> Stream.ofNullable(known.get(owner)))
        .map(SharingGuests::addressed)
        .filter(owner -> owner.addresses().contains(address.uri()))
        .findFirst()
        .map(owner -> new Lender(owner, calendarsOf(owner, shares), busy, zones));
  }

  private record Addressed(AccountId account, Set<String> addresses) {}

  private static Addressed addressed(People.Person person) {
    AccountId account = new AccountId(person.account());
    Principals.Person named = new Principals.Person(person.name(), List.of(person.email()));
    return new Addressed(account, CalendarUsers.addresses(account, named));
  }

  private List<StoredCollection> calendarsOf(Addressed owner, List<Shared> shares) {
    return shares.stream()
        .filter(shared -> shared.owner().equals(owner.account().raw()))
        .flatMap(shared -> calendars.collection(shared.collection()).stream())
        .map(Document::value)
        .toList();
  }

  private record Lender(
      Addressed owner,
      List<StoredCollection> shared,
      BusyPeople busy,
      Function<AccountId, ZoneId> zones)
      implements Guest {
    @Override
    public String id() {
      return owner.account().raw();
    }

    @Override
    public List<Taken> taken(long from, long until) {
      BusyTimes times = new BusyTimes(from, until, owner.addresses());
      busy.add(shared, times, zones.apply(owner.account()));
      return times.taken();
    }
  }
}
