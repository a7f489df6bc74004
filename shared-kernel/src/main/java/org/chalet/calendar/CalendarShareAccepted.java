package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareAnswered;

/** The person with whom the calendar is shared wants to have it. */
@EventName("calendar.share-accepted")
public record CalendarShareAccepted(String calendar, String owner, String sharee)
    implements CalendarEvent, CollectionShareAnswered {
  @Override
  public String collection() {
    return calendar;
  }

  @Override
  public boolean accepted() {
    return true;
  }
}
