package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarSettings;
import org.chalet.icalendar.entry.Reminder;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.rest.Caller;
import org.chalet.scheduling.ChosenCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody sees the own calendars and those of others. */
@RestController
@Tag(name = "calendars")
public class SettingsReads {
  private final ReadableCalendars calendars;
  private final CalendarViews views;
  private final Inboxes inboxes;

  public SettingsReads(ReadableCalendars calendars, CalendarViews views, Inboxes inboxes) {
    this.calendars = calendars;
    this.views = views;
    this.inboxes = inboxes;
  }

  /**
   * A calendar as its reader settled it.
   *
   * @param kind {@code own}, {@code shared}, {@code room}, {@code subscribed} or {@code holidays}
   * @param zone in which times are said; absent where that of the person counts
   * @param reminders that new events with times get
   * @param allDayReminders that new events of whole days get
   * @param isDefault whether invitations come into it
   */
  @Schema(name = "CalendarSettings")
  public record Settled(
      String calendar,
      String owner,
      String kind,
      @Nullable String displayName,
      @Nullable String colour,
      @Nullable Long order,
      boolean visible,
      @Nullable String zone,
      List<Reminder> reminders,
      List<Reminder> allDayReminders,
      boolean isDefault) {}

  @GetMapping("/api/calendar-settings")
  @Operation(
      operationId = "getCalendarSettings",
      summary = "All calendars that the caller reads, as the caller wants to see them, in order")
  public List<Settled> settings(HttpServletRequest request) {
    AccountId caller = Caller.of(request);
    String chosen = defaultOf(caller);
    return calendars.of(caller).stream()
        .map(calendar -> settled(calendar, caller, chosen))
        .sorted(
            Comparator.comparing(
                Settled::order, Comparator.nullsLast(Comparator.<Long>naturalOrder())))
        .toList();
  }

  private static Settled settled(
      ReadableCalendars.Readable calendar, AccountId caller, String chosen) {
    CollectionProperties properties = calendar.properties();
    CalendarSettings settings = CalendarSettings.of(properties);
    return new Settled(
        calendar.id(),
        calendar.owner(),
        kind(calendar, caller),
        properties.displayName(),
        properties.colour(),
        properties.order(),
        settings.visible(),
        settings.zone(),
        settings.timed(),
        settings.allDay(),
        calendar.id().equals(chosen));
  }

  private static String kind(ReadableCalendars.Readable calendar, AccountId caller) {
    if (!calendar.owner().equals(caller.raw())) {
      return RoomId.ofCalendar(calendar.id()).isPresent() ? "room" : "shared";
    }
    if (!CalendarId.isSubscription(calendar.id())) {
      return "own";
    }
    return calendar.segment().startsWith("holidays-") ? "holidays" : "subscribed";
  }

  /** The one that was chosen, where it is there, else the first. */
  private String defaultOf(AccountId caller) {
    List<StoredCollection> own =
        views.home(caller.raw()).stream().map(there -> there.value()).toList();
    Optional<String> segment =
        inboxes
            .views()
            .collection(InboxProjection.idOf(caller.raw()))
            .flatMap(inbox -> ChosenCalendar.in(inbox.value().properties()))
            .filter(chosen -> chosen.isOf(caller))
            .map(ChosenCalendar::segment);
    return own.stream()
        .filter(one -> segment.filter(one.segment()::equals).isPresent())
        .findFirst()
        .or(() -> own.stream().filter(StoredCollection::isDefault).findFirst())
        .map(StoredCollection::id)
        .orElse("");
  }
}
