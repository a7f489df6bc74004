package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * Whoever has the link reads the calendar from now on; any former link ends.
 *
 * @param link its id, of which the secret in the link is made, see {@link CalendarLinks}
 * @param detail {@code full} or {@code busy}
 * @param frames sites that may show it in a frame; {@code *} for any
 */
@EventName("calendar.published")
public record CalendarPublished(
    String calendar, String owner, String link, String detail, List<String> frames)
    implements CalendarEvent {
  public CalendarPublished {
    frames = List.copyOf(frames);
  }
}
