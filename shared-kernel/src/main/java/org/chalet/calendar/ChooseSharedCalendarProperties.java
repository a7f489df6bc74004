package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;

/**
 * Shows the calendar of somebody else to the sender, and to nobody else, under other properties.
 */
public record ChooseSharedCalendarProperties(CalendarId calendar, PropertiesChange change)
    implements Command {
  /** These, all of them, in place of those it has. */
  public ChooseSharedCalendarProperties(CalendarId calendar, CollectionProperties all) {
    this(calendar, PropertiesChange.to(all));
  }
}
