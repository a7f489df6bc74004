package org.chalet.command.calendar.object;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Limited;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/calendars/{calendar}/objects/{name}} */
@RestController
@Tag(name = "calendars")
public final class PutCalendarObjectEndpoint {
  private final Commands commands;

  public PutCalendarObjectEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping(path = "/api/calendars/{calendar}/objects/{name}", consumes = "text/calendar")
  @Write
  @IfMatch
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
  @Operation(summary = "Create or replace a calendar object with the text in the body")
  @ApiResponse(
      responseCode = "201",
      description = "created; ETag is that of the bytes, unless the server changed them")
  @ApiResponse(responseCode = "204", description = "replaced, or unchanged")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(responseCode = "409", description = "`calendar-uid-taken`")
  @ApiResponse(responseCode = "413", description = "`calendar-object-too-large`")
  ResponseEntity<Void> handle(
      @PathVariable String calendar, @PathVariable String name, HttpServletRequest request) {
    byte[] text =
        Limited.body(
            request, CalendarLimits.OBJECT.maxBytes(), ErrorCode.CALENDAR_OBJECT_TOO_LARGE);
    PutCalendarObject command =
        new PutCalendarObject(
            Fields.calendar(calendar), new ResourceName(name), text, Preconditions.of(request));
    Receipt receipt = commands.send(command, Trails.of(request));
    ObjectStored stored = receipt.as(ObjectStored.class);
    HttpStatus status = stored.created() ? HttpStatus.CREATED : HttpStatus.NO_CONTENT;
    ResponseEntity.BodyBuilder answer = Answers.of(receipt, status);
    return (stored.asSent() ? answer.eTag(stored.etag()) : answer).build();
  }
}
