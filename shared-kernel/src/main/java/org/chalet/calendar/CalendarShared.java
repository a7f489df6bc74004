package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShared;

/**
 * The calendar is shared on this level from now on.
 *
 * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
 * @param through the organization that its owner and the grantee are in
 * @param level {@code free-busy}, {@code view}, {@code edit} or {@code edit-and-share}
 */
@EventName("calendar.shared")
public record CalendarShared(
    String calendar, String owner, String grantee, String through, String level)
    implements CalendarEvent, CollectionShared {
  @Override
  public String collection() {
    return calendar;
  }

  @Override
  public boolean asks() {
    return false;
  }
}
