package org.chalet.command.calendar.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.chalet.calendar.FeedUrl;
import org.chalet.command.imports.Turns;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Begins imports of calendars. */
@RestController
@Tag(name = "calendars")
public final class CalendarImportEndpoint {
  private static final String FILE =
      "iCalendar (RFC 5545), one or more calendars with what is in them; at most 64 MiB and 100,000"
          + " objects";
  private static final String WHOLE =
      "Objects are taken in one by one in the background: one that cannot be taken is a line of the"
          + " refusals, with its reason, and no harm to the others. An object is found again by its"
          + " UID. Nobody is invited or told.";

  private final CalendarImports imports;
  private final PublishedFiles published;
  private final Turns turns = new Turns();

  public CalendarImportEndpoint(CalendarImports imports, PublishedFiles published) {
    this.imports = imports;
    this.published = published;
  }

  /**
   * @param url {@code https://…} or {@code webcal://…}
   * @param calendar what it is taken into; a new one if absent
   * @param existing {@code keep} (usual) or {@code replace}
   * @param name of the new calendar
   */
  @Schema(name = "CalendarFetch")
  record Body(
      @Nullable String url,
      @Nullable String calendar,
      @Nullable String existing,
      @Nullable String name) {}

  @PostMapping("/api/calendars/{calendar}/imports")
  @Write
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      description = FILE,
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Operation(
      operationId = "importIntoCalendar",
      summary = "Import a file into a calendar",
      description = WHOLE)
  @ApiResponse(responseCode = "202", description = "begun; Location says how far it is")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description =
          "`forbidden`: for those who may edit; `subscription-read-only`; `invalid-calendar-data`:"
              + " no calendar at all")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "409", description = "`import-running`: another one is not over")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or objects")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many files are read now")
  ResponseEntity<CalendarImportAnswer> into(
      @PathVariable String calendar,
      @Parameter(
              description =
                  "what becomes of an object that is there and says something else: `keep` (usual)"
                      + " or `replace`; a meeting of yours is always kept")
          @RequestParam(required = false)
          @Nullable String existing,
      HttpServletRequest request) {
    CalendarId into = Fields.calendar(calendar);
    boolean replace = replaces(existing);
    Trail trail = Trails.of(request);
    imports.verify(into, trail);
    return begun(turns.take(() -> imports.into(into, file(request), replace, trail)));
  }

  @PostMapping("/api/calendar-imports")
  @Write
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      description = FILE,
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Operation(
      operationId = "importAsCalendar",
      summary = "Import a file as a new calendar of yours, named as the file says",
      description = WHOLE)
  @ApiResponse(responseCode = "202", description = "begun; Location says how far it is")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`invalid-calendar-data`: no calendar at all")
  @ApiResponse(responseCode = "409", description = "`import-running`: another one is not over")
  @ApiResponse(responseCode = "413", description = "`too-large`, in bytes or objects")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`: many files are read now")
  ResponseEntity<CalendarImportAnswer> asNew(
      @Parameter(description = "of the new calendar, whatever the file says")
          @RequestParam(required = false)
          @Nullable String name,
      HttpServletRequest request) {
    Trail trail = Trails.of(request);
    return begun(turns.take(() -> imports.intoNew(name, file(request), trail)));
  }

  @PostMapping("/api/calendar-imports/fetched")
  @Write
  @Operation(
      operationId = "importFetchedCalendar",
      summary = "Fetch a calendar that is published elsewhere once, and import it",
      description = WHOLE)
  @ApiResponse(responseCode = "202", description = "begun; Location says how far it is")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description =
          "`private-address`: not in the open network; `forbidden`; `subscription-read-only`;"
              + " `invalid-calendar-data`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "409", description = "`import-running`: another one is not over")
  @ApiResponse(responseCode = "413", description = "`too-large`")
  @ApiResponse(responseCode = "422", description = "`calendar-not-fetched`, and why")
  ResponseEntity<CalendarImportAnswer> fetched(@RequestBody Body body, HttpServletRequest request) {
    FeedUrl url = new FeedUrl(Fields.required("url", body.url()));
    boolean replace = replaces(body.existing());
    Trail trail = Trails.of(request);
    if (body.calendar() == null) {
      return begun(turns.take(() -> imports.intoNew(body.name(), published.fetch(url), trail)));
    }
    CalendarId into = Fields.calendar(body.calendar());
    imports.verify(into, trail);
    return begun(turns.take(() -> imports.into(into, published.fetch(url), replace, trail)));
  }

  private static byte[] file(HttpServletRequest request) {
    return Limited.body(request, CalendarImports.MOST_BYTES, ErrorCode.TOO_LARGE);
  }

  private static boolean replaces(@Nullable String existing) {
    if (existing == null || existing.equals("keep")) {
      return false;
    }
    if (existing.equals("replace")) {
      return true;
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "what is there is to keep or replace");
  }

  private static ResponseEntity<CalendarImportAnswer> begun(CalendarImport begun) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/calendar-imports/" + begun.id()))
        .body(CalendarImportAnswer.of(begun));
  }
}
