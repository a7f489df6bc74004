package org.chalet.command.calendar.imports;

import org.chalet.calendar.FeedUrl;

/** Calendars that are published elsewhere, fetched once. */
@FunctionalInterface
public interface PublishedFiles {
  /**
   * @throws org.chalet.kernel.rule.Rejected PRIVATE_ADDRESS, CALENDAR_NOT_FETCHED
   */
  byte[] fetch(FeedUrl url);
}
