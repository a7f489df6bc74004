package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;

/** Gives the calendar other properties. */
public record ChangeCalendarProperties(CalendarId calendar, PropertiesChange change)
    implements Command {
  /** These, all of them, in place of those it has. */
  public ChangeCalendarProperties(CalendarId calendar, CollectionProperties all) {
    this(calendar, PropertiesChange.to(all));
  }
}
