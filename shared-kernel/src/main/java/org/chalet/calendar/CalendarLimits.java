package org.chalet.calendar;

import org.chalet.contentline.Limits;

/** What calendar objects may cost; announced over DAV (RFC 4791, 5.2; RFC 8607, 6). */
public final class CalendarLimits {
  public static final Limits OBJECT = new Limits(4 * 1024 * 1024, 20_000, 16);

  /** Bytes of one file that is attached to an object. */
  public static final long ATTACHMENT = 25L * 1024 * 1024;

  /** Bytes of a file within an object. */
  public static final int INLINE_ATTACHMENT = 64 * 1024;

  /** Files that are attached to one object, in all its instances together. */
  public static final int MOST_ATTACHMENTS = 100;

  private CalendarLimits() {}
}
