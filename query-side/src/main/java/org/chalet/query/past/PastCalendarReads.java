package org.chalet.query.past;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.chalet.calendar.CalendarScopes;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.export.CalendarDownload;
import org.chalet.query.collection.CollectionReads.Listed;
import org.chalet.query.collection.CollectionReads.Summary;
import org.chalet.query.collection.CollectionReads.Whole;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calendars as they were at a moment, and what was deleted lately. */
@RestController
@Tag(name = "History")
public class PastCalendarReads {
  private static final String AT = "A moment with its offset, as 2026-05-01T10:00:00Z";
  private static final String POSITION = "A position of the log; in place of a moment";

  private final PastReads reads;

  /**
   * @param people how those are called who deleted something
   */
  public PastCalendarReads(Past past, PastShelf shelf, People people) {
    this.reads =
        new PastReads(
            past, shelf, people, "calendar", (AccountId owner) -> CalendarScopes.home(owner.raw()));
  }

  @GetMapping("/api/past-calendars")
  @Operation(operationId = "getCalendarsAsOf", summary = "One's own calendars at a moment")
  public List<Summary> calendars(
      HttpServletRequest request,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return reads.collections(request, at, position);
  }

  @GetMapping("/api/calendars/{calendar}/as-of")
  @Operation(
      operationId = "getCalendarAsOf",
      summary =
          "A calendar as it was at a moment, though it was deleted since; one that is shared with the"
              + " caller, from when it was")
  public Summary calendar(
      HttpServletRequest request,
      @PathVariable String calendar,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return reads.collection(request, PathIds.calendar(calendar).raw(), at, position);
  }

  @GetMapping("/api/calendars/{calendar}/as-of/objects")
  @Operation(
      operationId = "getCalendarObjectsAsOf",
      summary = "What was in a calendar at a moment, those changed last by then at the end")
  public Page<Listed> objects(
      HttpServletRequest request,
      @PathVariable String calendar,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return PastReads.objects(
        reads.held(request, PathIds.calendar(calendar).raw(), at, position),
        PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/calendars/{calendar}/as-of/objects/{name}")
  @Operation(
      operationId = "getCalendarObjectAsOf",
      summary = "A calendar object with its text, as it was at a moment")
  public ResponseEntity<Whole> object(
      HttpServletRequest request,
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position) {
    return PastReads.object(
        reads.held(request, PathIds.calendar(calendar).raw(), at, position), name);
  }

  @GetMapping("/api/calendars/{calendar}/as-of/export")
  @Operation(
      operationId = "exportCalendarAsOf",
      summary = "A calendar as it was at a moment, as a file")
  @ApiResponse(
      responseCode = "200",
      description = "one VCALENDAR",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  public void export(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String calendar,
      @Parameter(description = AT) @RequestParam(required = false) @Nullable String at,
      @Parameter(description = POSITION) @RequestParam(required = false) @Nullable Long position)
      throws IOException {
    Held held = reads.held(request, PathIds.calendar(calendar).raw(), at, position);
    boolean own = held.collection().owner().equals(Caller.of(request).raw());
    CalendarDownload.answer(
        response,
        new CalendarDownload.Content(held.collection().properties(), own, new HeldTexts(held)));
  }

  @GetMapping("/api/deleted-calendars")
  @Operation(
      operationId = "getDeletedCalendars",
      summary = "One's own calendars that were deleted lately, by whom, and how long they are kept")
  public List<PastReads.GoneCollection> deleted(HttpServletRequest request) {
    return reads.deleted(request);
  }

  @GetMapping("/api/calendars/{calendar}/trash")
  @Operation(
      operationId = "getCalendarTrash",
      summary =
          "What was deleted from a calendar lately, by whom, and how long it is kept; the newest"
              + " first. Restoring brings one back")
  public Page<PastReads.GoneObject> trash(
      HttpServletRequest request,
      @PathVariable String calendar,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.trash(request, PathIds.calendar(calendar).raw(), PageRequest.of(cursor, limit));
  }

  @GetMapping("/api/calendars/{calendar}/trash/{name}")
  @Operation(
      operationId = "getDeletedCalendarObject",
      summary = "A calendar object that was deleted lately, with its text")
  public ResponseEntity<Whole> deletedObject(
      HttpServletRequest request, @PathVariable String calendar, @PathVariable String name) {
    return PastReads.object(reads.trash(request, PathIds.calendar(calendar).raw()), name);
  }
}
