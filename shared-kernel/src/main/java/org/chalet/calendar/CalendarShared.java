package org.chalet.calendar;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShared;
import org.jspecify.annotations.Nullable;

/**
 * The calendar is shared on this level from now on.
 *
 * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
 * @param through the organization that its owner and the grantee are in
 * @param level {@code free-busy}, {@code view}, {@code edit} or {@code edit-and-share}
 * @param summary what whoever shares it calls it for the grantee; null where nothing is said, as
 *     {@code commonName}, what they call the grantee
 */
@EventName(value = "calendar.shared", revision = 2)
public record CalendarShared(
    String calendar,
    String owner,
    String grantee,
    String through,
    String level,
    @Nullable String summary,
    @Nullable String commonName)
    implements CalendarEvent, CollectionShared {
  /** Of which nothing is said. */
  public CalendarShared(
      String calendar, String owner, String grantee, String through, String level) {
    this(calendar, owner, grantee, through, level, null, null);
  }

  @Override
  public String collection() {
    return calendar;
  }

  @Override
  public boolean asks() {
    return false;
  }
}
