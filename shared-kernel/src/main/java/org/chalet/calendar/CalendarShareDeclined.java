package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareAnswered;

/** The person with whom the calendar is shared does not want it, or not any more. */
@EventName("calendar.share-declined")
public record CalendarShareDeclined(String calendar, String owner, String sharee)
    implements CalendarEvent, CollectionShareAnswered {
  @Override
  public String collection() {
    return calendar;
  }

  @Override
  public boolean accepted() {
    return false;
  }
}
