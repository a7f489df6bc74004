package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/** A calendar object is gone; its name and UID are free again. */
@EventName("calendar.object-deleted")
public record CalendarObjectDeleted(String calendar, String owner, String name, String uid)
    implements CalendarEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(CalendarScopes.uids(calendar), uid));
  }
}
