package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Write;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendars/{calendar}/events}: events in people's words. */
@RestController
@Tag(name = "events")
public final class EventEndpoint {
  static final String PATH = "/api/calendars/{calendar}/events";
  static final String SCOPE =
      "`this`, `this-and-following` or `all`; which instances of a series are meant";
  static final String INSTANCE =
      "The original start of an instance, as lists of events tell it; times in the body are then"
          + " those of this instance, and a whole series moves along";

  private final EntryRequests requests;

  public EventEndpoint(Commands commands) {
    this.requests = new EntryRequests(commands, "VEVENT", "events");
  }

  @PostMapping(PATH)
  @Write
  @Operation(
      operationId = "createEvent",
      summary = "Make an event; whoever is invited in it hears of it")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `unsupported-component`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<EntryStored> create(
      @PathVariable String calendar,
      @RequestBody EntryDetails details,
      HttpServletRequest request) {
    return requests.create(calendar, details, request);
  }

  @PatchMapping(PATH + "/{name}")
  @Write
  @IfMatch
  @Operation(
      operationId = "changeEvent",
      summary =
          "Change an event, or instances of a series; an absent field stays, an empty text or list"
              + " takes it away")
  @ApiResponse(responseCode = "200", description = "changed")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(
      responseCode = "422",
      description = "`series-cannot-change`: its rule cannot be moved; say how it recurs")
  ResponseEntity<EntryStored> change(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = SCOPE) @RequestParam(required = false) @Nullable String scope,
      @Parameter(description = INSTANCE) @RequestParam(required = false) @Nullable String instance,
      @RequestBody EntryDetails details,
      HttpServletRequest request) {
    return requests.change(calendar, name, scope, instance, details, request);
  }

  @DeleteMapping(PATH + "/{name}")
  @Write
  @IfMatch
  @Operation(
      operationId = "deleteEvent",
      summary = "Delete an event, or instances of a series; history keeps them")
  @ApiResponse(responseCode = "204", description = "gone")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "422", description = "`series-cannot-change`")
  ResponseEntity<Void> delete(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = SCOPE) @RequestParam(required = false) @Nullable String scope,
      @Parameter(description = INSTANCE) @RequestParam(required = false) @Nullable String instance,
      HttpServletRequest request) {
    return requests.delete(calendar, name, scope, instance, request);
  }
}
