package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Stores objects of a file. Nobody is told of them, and a meeting of the calendar's owner stays as
 * it is; so does what says the same already. Answers with {@link ObjectsImported}.
 *
 * @param texts each a calendar object resource
 * @param replace whether what says something else under the same UID is replaced, and not kept
 */
public record ImportCalendarObjects(CalendarId calendar, List<byte[]> texts, boolean replace)
    implements Command {
  public ImportCalendarObjects {
    texts = List.copyOf(texts);
  }
}
