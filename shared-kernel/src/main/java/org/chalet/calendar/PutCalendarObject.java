package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Creates or replaces a calendar object; answers with {@link ObjectStored}.
 *
 * @param written the name as the client percent-encoded it in its URL, where that is not the usual
 *     encoding; or null. Clients compare URLs as strings, so they must get theirs back
 */
public record PutCalendarObject(
    CalendarId calendar,
    ResourceName name,
    byte[] text,
    Precondition precondition,
    @Nullable String written)
    implements Command {

  public PutCalendarObject(
      CalendarId calendar, ResourceName name, byte[] text, Precondition precondition) {
    this(calendar, name, text, precondition, null);
  }
}
