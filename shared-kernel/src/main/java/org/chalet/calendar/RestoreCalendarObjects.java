package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.FormerObject;

/**
 * Makes objects of a calendar what they were; answers with {@link
 * org.chalet.kernel.value.ObjectsRestored}. What is so already stays; what changed meanwhile is
 * refused.
 *
 * @param tells whether others in meetings hear of it as of any change; nobody does otherwise
 */
public record RestoreCalendarObjects(CalendarId calendar, List<FormerObject> objects, boolean tells)
    implements Command {
  public RestoreCalendarObjects {
    objects = List.copyOf(objects);
  }
}
