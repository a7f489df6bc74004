package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Claim;

/** A deleted calendar is there again, as it was when it was deleted, with all in it. */
@EventName("calendar.restored")
public record CalendarRestored(
    String calendar,
    String owner,
    String segment,
    List<String> components,
    CollectionProperties properties)
    implements CalendarEvent {
  public CalendarRestored {
    components = List.copyOf(components);
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(CalendarScopes.home(owner), segment, calendar));
  }
}
