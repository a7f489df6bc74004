package org.chalet.command.scheduling;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.calendar.CalendarScopes;
import org.chalet.command.CommandSideParts;
import org.chalet.command.Evolution;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/** Where invitations are put: the calendar that somebody chose (RFC 6638, 9.2), or their first. */
final class DefaultCalendars {
  static final Evolution<CollectionProperties> PROPERTIES = DefaultCalendars::after;
  private static final String FIRST = "default";
  private static final Pattern HREF =
      Pattern.compile(">\\s*(?:https?://[^/<]*)?/dav/calendars/([^/<]+)/([^/<]+)/?\\s*<");

  private final StateReader states;
  private final Reservations reservations;

  DefaultCalendars(CommandSideParts parts) {
    this.states = parts.states();
    this.reservations = parts.reservations();
  }

  /**
   * The chosen calendar where it takes such components.
   *
   * @throws Rejected UNKNOWN_COLLECTION where no calendar does
   */
  CalendarId of(AccountId account, String component) {
    return states
        .read(SchedulingStreams.properties(account), PROPERTIES)
        .map(properties -> properties.others().get(SchedulingStreams.DEFAULT_CALENDAR))
        .flatMap(element -> named(account, element))
        .filter(calendar -> takes(calendar, component))
        .or(() -> at(account, FIRST).filter(calendar -> takes(calendar, component)))
        .orElseThrow(MeetingPlaces::unknown);
  }

  /** Refuses DEFAULT_CALENDAR_NOT_VALID what is no calendar of one's own. */
  void verify(AccountId account, CollectionProperties properties) {
    String element = properties.others().get(SchedulingStreams.DEFAULT_CALENDAR);
    if (element != null && named(account, element).isEmpty()) {
      throw new Rejected(
          ErrorCode.DEFAULT_CALENDAR_NOT_VALID, "invitations go into a calendar of one's own");
    }
  }

  private Optional<CalendarId> named(AccountId account, String element) {
    Matcher href = HREF.matcher(element);
    return href.find() && href.group(1).equals(account.local())
        ? at(account, href.group(2))
        : Optional.empty();
  }

  private Optional<CalendarId> at(AccountId account, String segment) {
    return reservations.holder(CalendarScopes.home(account.raw()), segment).map(CalendarId::new);
  }

  private boolean takes(CalendarId calendar, String component) {
    return states
        .read(calendar.raw(), CalendarState::after)
        .filter(known -> known.components().contains(component))
        .isPresent();
  }

  private static @Nullable CollectionProperties after(
      @Nullable CollectionProperties before, Object event) {
    return switch (event) {
      case SchedulingPropertiesChanged changed -> changed.properties();
      case Erased erased -> null;
      default -> before;
    };
  }
}
