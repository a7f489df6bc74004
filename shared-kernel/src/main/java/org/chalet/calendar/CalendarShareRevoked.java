package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareRevoked;

/** The calendar is not shared any more with {@code grantee}. */
@EventName("calendar.share-revoked")
public record CalendarShareRevoked(String calendar, String owner, String grantee)
    implements CalendarEvent, CollectionShareRevoked {
  @Override
  public String collection() {
    return calendar;
  }
}
