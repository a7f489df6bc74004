package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/**
 * The calendar and all in it are gone from every view.
 *
 * @param meetings what becomes of its owner's part in meetings: {@link #KEPT}, {@link #LEFT} or
 *     {@link #LEFT_SILENTLY}
 */
@EventName(value = "calendar.deleted", revision = 2)
public record CalendarDeleted(String calendar, String owner, String segment, String meetings)
    implements CalendarEvent {
  /** Nobody is told anything, as when the calendar passes to somebody else. */
  public static final String KEPT = "kept";

  /** What its owner organizes is called off, and invitations are declined. */
  public static final String LEFT = "left";

  /** What its owner organizes is called off; organizers of invitations are told nothing. */
  public static final String LEFT_SILENTLY = "left-silently";

  public CalendarDeleted(String calendar, String owner, String segment) {
    this(calendar, owner, segment, KEPT);
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(CalendarScopes.home(owner), segment));
  }
}
