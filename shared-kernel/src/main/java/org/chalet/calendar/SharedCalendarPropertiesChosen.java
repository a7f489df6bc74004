package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.SharedPropertiesChosen;

/**
 * Somebody sees a calendar of somebody else under these properties, all of them; nobody else does.
 *
 * @param owner whose choice it is
 */
@EventName("calendar.shared-properties-chosen")
public record SharedCalendarPropertiesChosen(
    String calendar, String owner, CollectionProperties properties)
    implements CalendarEvent, SharedPropertiesChosen {
  @Override
  public String collection() {
    return calendar;
  }
}
