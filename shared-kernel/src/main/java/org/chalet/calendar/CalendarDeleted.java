package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/** The calendar and all in it are gone from every view. */
@EventName("calendar.deleted")
public record CalendarDeleted(String calendar, String owner, String segment)
    implements CalendarEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(CalendarScopes.home(owner), segment));
  }
}
