package org.chalet.command.calendar;

import org.chalet.icalendar.entry.Organizer;
import org.chalet.kernel.value.AccountId;

/** Who people are; calendars ask through this. */
public interface Owners {
  /** How the person invites others; refuses NOT_FOUND for whoever has no account. */
  Organizer organizer(AccountId account);

  /** BCP 47 tag of the person's language. */
  String language(AccountId account);
}
