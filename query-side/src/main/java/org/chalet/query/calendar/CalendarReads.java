package org.chalet.query.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chalet.query.collection.CollectionReads;
import org.chalet.query.collection.SharedReads;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.chalet.query.sharing.Sharing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people can read about their own calendars. */
@RestController
@Tag(name = "calendars")
public class CalendarReads {
  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final CollectionReads<CalendarObjectDocument> reads;

  /**
   * @param people how owners and readers are called
   */
  public CalendarReads(CalendarViews views, Sharing sharing, People people) {
    this.reads = new CollectionReads<>(views, new SharedReads(sharing, people, "calendar"));
  }

  @GetMapping("/api/calendars")
  @Operation(operationId = "getCalendars", summary = "One's own calendars")
  public List<CollectionReads.Summary> calendars(HttpServletRequest request) {
    return reads.own(request);
  }

  @GetMapping("/api/shared-calendars")
  @Operation(
      operationId = "getSharedCalendars",
      summary = "Calendars that others share with the caller, accepted or not")
  public List<SharedReads.SharedSummary> shared(HttpServletRequest request) {
    return reads.shared(request);
  }

  @GetMapping("/api/calendars/{calendar}/shares")
  @Operation(
      operationId = "getCalendarShares",
      summary = "With whom a calendar is shared; for those who may share it")
  public List<SharedReads.Share> shares(HttpServletRequest request, @PathVariable String calendar) {
    return reads.shares(request, PathIds.calendar(calendar).raw());
  }

  @GetMapping("/api/calendars/{calendar}")
  @Operation(
      operationId = "getCalendar",
      summary = "A calendar of one's own, or one that is shared with the caller")
  public ResponseEntity<CollectionReads.Summary> calendar(
      HttpServletRequest request, @PathVariable String calendar) {
    return reads.one(request, PathIds.calendar(calendar).raw());
  }

  @GetMapping("/api/calendars/{calendar}/objects")
  @Operation(
      operationId = "getCalendarObjects",
      summary = "What is in a calendar, those changed last at the end")
  public Page<CollectionReads.Listed> objects(
      HttpServletRequest request,
      @PathVariable String calendar,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.objects(request, PathIds.calendar(calendar).raw(), PageRequest.of(cursor, limit));
  }

  @GetMapping(
      path = "/api/calendars/{calendar}/objects/{name}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(operationId = "getCalendarObject", summary = "A calendar object with its text")
  public ResponseEntity<CollectionReads.Whole> object(
      HttpServletRequest request, @PathVariable String calendar, @PathVariable String name) {
    return reads.object(request, PathIds.calendar(calendar).raw(), name);
  }

  @GetMapping(path = "/api/calendars/{calendar}/objects/{name}", produces = "text/calendar")
  @Operation(
      operationId = "getCalendarObjectAsStored",
      summary = "A calendar object as it was stored")
  public ResponseEntity<byte[]> stored(
      HttpServletRequest request, @PathVariable String calendar, @PathVariable String name) {
    return reads.bytes(request, PathIds.calendar(calendar).raw(), name, ICALENDAR);
  }
}
