package org.chalet.command.scheduling;

import java.util.Optional;
import org.chalet.calendar.CalendarComponents;
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
import org.chalet.scheduling.ChosenCalendar;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/** Where invitations are put: the calendar that somebody chose (RFC 6638, 9.2), or their first. */
final class DefaultCalendars {
  static final Evolution<CollectionProperties> PROPERTIES = DefaultCalendars::after;
  private static final String FIRST = "default";

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
        .flatMap(ChosenCalendar::in)
        .flatMap(chosen -> named(account, chosen))
        .filter(calendar -> takes(calendar, component))
        .or(() -> at(account, FIRST).filter(calendar -> takes(calendar, component)))
        .orElseThrow(MeetingPlaces::unknown);
  }

  /** Refuses DEFAULT_CALENDAR_NOT_VALID what is no calendar of one's own, or takes nothing. */
  void verify(AccountId account, CollectionProperties properties) {
    boolean chosen = properties.others().containsKey(SchedulingStreams.DEFAULT_CALENDAR);
    boolean valid =
        ChosenCalendar.in(properties)
            .flatMap(one -> named(account, one))
            .filter(calendar -> CalendarComponents.USUAL.stream().anyMatch(c -> takes(calendar, c)))
            .isPresent();
    if (chosen && !valid) {
      throw new Rejected(
          ErrorCode.DEFAULT_CALENDAR_NOT_VALID, "invitations go into a calendar of one's own");
    }
  }

  private Optional<CalendarId> named(AccountId account, ChosenCalendar chosen) {
    return chosen.isOf(account) ? at(account, chosen.segment()) : Optional.empty();
  }

  private Optional<CalendarId> at(AccountId account, String segment) {
    return reservations.holder(CalendarScopes.home(account.raw()), segment).map(CalendarId::new);
  }

  private boolean takes(CalendarId calendar, String component) {
    return states
        .read(calendar.raw(), CalendarState::after)
        .filter(known -> known.source() == null && known.components().contains(component))
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
