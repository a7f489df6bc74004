package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Claim;

/**
 * A calendar was made.
 *
 * @param segment its name in the URL, unique in the owner's home
 * @param components what it takes: {@code VEVENT}, {@code VTODO}, {@code VJOURNAL}, …
 * @param isDefault whether it is the one that came with the account
 */
@EventName("calendar.created")
public record CalendarCreated(
    String calendar,
    String owner,
    String segment,
    List<String> components,
    CollectionProperties properties,
    boolean isDefault)
    implements CalendarEvent {
  public CalendarCreated {
    components = List.copyOf(components);
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(CalendarScopes.home(owner), segment, calendar));
  }
}
