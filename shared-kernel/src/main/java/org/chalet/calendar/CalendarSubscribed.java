package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Claim;

/**
 * A calendar was made that shows what is published elsewhere; what is in it is in no event.
 *
 * @param segment its name in the URL, unique in the owner's home
 * @param url where it is published; it may hold a secret
 */
@EventName("calendar.subscribed")
public record CalendarSubscribed(
    String calendar, String owner, String segment, String url, CollectionProperties properties)
    implements CalendarEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(CalendarScopes.home(owner), segment, calendar));
  }
}
