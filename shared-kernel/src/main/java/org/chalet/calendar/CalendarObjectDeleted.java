package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/**
 * A calendar object is gone; its name and UID are free again.
 *
 * @param scheduled whether it was a scheduling object resource
 */
@EventName(value = "calendar.object-deleted", revision = 2)
public record CalendarObjectDeleted(
    String calendar, String owner, String name, String uid, boolean scheduled)
    implements CalendarEvent {
  public CalendarObjectDeleted(String calendar, String owner, String name, String uid) {
    this(calendar, owner, name, uid, false);
  }

  @Override
  public List<Claim> claims() {
    Claim free = Claim.release(CalendarScopes.uids(calendar), uid);
    return scheduled
        ? List.of(free, Claim.release(CalendarScopes.meetings(owner), uid))
        : List.of(free);
  }
}
