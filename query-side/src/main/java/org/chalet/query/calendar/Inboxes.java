package org.chalet.query.calendar;

import java.util.function.Supplier;
import org.chalet.store.View;

/** What can be asked about scheduling inboxes, which are like calendars. */
public record Inboxes(CalendarViews views) {
  public static Inboxes over(Supplier<View> view) {
    return new Inboxes(new CalendarViews(view));
  }
}
