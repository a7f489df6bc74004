package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/** Shares the calendar with a person, a team or an organization, or gives them another level. */
public record ShareCalendar(
    CalendarId calendar, Grantee grantee, ShareLevel level, ShareWords words) implements Command {
  public ShareCalendar(CalendarId calendar, Grantee grantee, ShareLevel level) {
    this(calendar, grantee, level, ShareWords.NONE);
  }
}
