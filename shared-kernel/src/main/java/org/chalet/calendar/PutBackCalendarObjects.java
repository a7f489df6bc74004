package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.PutBack;

/** Makes objects of a calendar again what they were, all or none, and tells nobody of it. */
public record PutBackCalendarObjects(CalendarId calendar, List<PutBack> objects)
    implements Command {
  public PutBackCalendarObjects {
    objects = List.copyOf(objects);
  }
}
