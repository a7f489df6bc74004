package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.chalet.calendar.CalendarSettings;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.ReaderZone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happens when. */
@RestController
@Tag(name = "events")
public class EventReads {
  private static final String RANGE =
      "A date, `2026-05-01`, or a moment; at most 400 days lie between";
  private static final String ZONE =
      "Where the reader is, as `Europe/Zurich`; the account's time zone if absent";

  private final CalendarViews views;
  private final ReadableCalendars calendars;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public EventReads(
      CalendarViews views, ReadableCalendars calendars, Function<AccountId, ZoneId> zones) {
    this.views = views;
    this.calendars = calendars;
    this.zones = zones;
  }

  @GetMapping("/api/events")
  @Operation(
      operationId = "getEvents",
      summary =
          "What happens in all calendars that the caller sees, in order of start; a series with"
              + " each of its instances. Calendars that are hidden are left out")
  public Page<EventInstance> all(
      HttpServletRequest request,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String to,
      @Parameter(description = ZONE) @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    AccountId caller = Caller.of(request);
    List<String> visible =
        calendars.of(caller).stream()
            .filter(calendar -> CalendarSettings.of(calendar.properties()).visible())
            .map(ReadableCalendars.Readable::id)
            .toList();
    return InstanceSearch.page(
        views, visible, range(caller, from, to, zone), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/calendars/{calendar}/events")
  @Operation(
      operationId = "getCalendarEvents",
      summary = "What happens in a calendar, in order of start; a series with each instance")
  public Page<EventInstance> inCalendar(
      HttpServletRequest request,
      @PathVariable String calendar,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String from,
      @Parameter(description = RANGE) @RequestParam(required = false) @Nullable String to,
      @Parameter(description = ZONE) @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    AccountId caller = Caller.of(request);
    var readable = calendars.required(caller, PathIds.calendar(calendar).raw());
    return InstanceSearch.page(
        views,
        List.of(readable.id()),
        range(caller, from, to, zone),
        PageRequest.of(cursor, limit));
  }

  private EventRange range(
      AccountId caller, @Nullable String from, @Nullable String to, @Nullable String zone) {
    return EventRange.of(from, to, ReaderZone.of(zone, zones.apply(caller)));
  }

  @GetMapping("/api/calendars/{calendar}/events/{name}")
  @Operation(
      operationId = "getEvent",
      summary = "An event with all that is said of it, or one instance of a series")
  public ResponseEntity<Entry> one(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = "Its original start, as lists tell it")
          @RequestParam(required = false)
          @Nullable String instance) {
    var readable = calendars.required(Caller.of(request), PathIds.calendar(calendar).raw());
    return new EntryViews(views, "VEVENT").one(readable.id(), name, instance);
  }
}
