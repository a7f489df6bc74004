package org.chalet.scheduling;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;

/**
 * Tells others what the deletion of a calendar means for meetings in it; done once.
 *
 * @param deletion identifies it
 * @param names of objects in the calendar; those that are no meetings do not matter
 * @param reply whether organizers are told
 */
public record LeaveMeetings(
    AccountId owner, CalendarId calendar, String deletion, List<String> names, boolean reply)
    implements Command {
  public LeaveMeetings {
    names = List.copyOf(names);
  }
}
