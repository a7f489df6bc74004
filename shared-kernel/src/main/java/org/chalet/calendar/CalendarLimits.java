package org.chalet.calendar;

import org.chalet.contentline.Limits;

/** What a calendar object may cost; announced over DAV as {@code max-resource-size}. */
public final class CalendarLimits {
  public static final Limits OBJECT = new Limits(4 * 1024 * 1024, 20_000, 16);

  private CalendarLimits() {}
}
