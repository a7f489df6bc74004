package org.chalet.command.scheduling;

import java.util.Iterator;

/** What was in calendars that are gone. */
@FunctionalInterface
public interface FormerCalendars {
  /** Names of the objects that the calendar held at that position of the log. */
  Iterator<String> names(String calendar, long position);
}
