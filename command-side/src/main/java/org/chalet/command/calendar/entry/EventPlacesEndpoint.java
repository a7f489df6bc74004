package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.chalet.calendar.CopyCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** In which calendar an event, or a task, is. */
@RestController
@Tag(name = "events")
public final class EventPlacesEndpoint {
  private static final String PATH = "/api/calendars/{calendar}/objects/{name}";

  private final Commands commands;

  public EventPlacesEndpoint(Commands commands) {
    this.commands = commands;
  }

  /** Which calendar. */
  @Schema(name = "OtherCalendar")
  record Body(@Nullable String calendar) {
    CalendarId id() {
      return Fields.calendar(Fields.required("calendar", calendar));
    }
  }

  @PostMapping(PATH + "/move")
  @Write
  @Operation(
      operationId = "moveCalendarObject",
      summary = "Move an event or a task to another calendar; nobody is told of it")
  @ApiResponse(responseCode = "204", description = "there, under its name")
  @ApiResponse(
      responseCode = "403",
      description =
          "`forbidden`, `unsupported-component`; `destination-not-possible`: a meeting does not go"
              + " to another person's calendar; `into-itself`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`calendar-uid-taken`")
  @ApiResponse(
      responseCode = "412",
      description = "`precondition-failed`: something is there by this name")
  ResponseEntity<Void> move(
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestBody Body body,
      HttpServletRequest request) {
    ResourceName same = new ResourceName(name);
    MoveCalendarObject command =
        new MoveCalendarObject(Fields.calendar(calendar), same, body.id(), same, false, null);
    return Answers.done(commands.send(command, Trails.of(request)));
  }

  @PostMapping(PATH + "/copies")
  @Write
  @Operation(
      operationId = "copyCalendarObject",
      summary =
          "Copy an event or a task into a calendar, without the people who are invited to it, under"
              + " a UID of its own")
  @ApiResponse(responseCode = "201", description = "copied")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `unsupported-component`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<EntryStored> copy(
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestBody Body body,
      HttpServletRequest request) {
    String uid = UUID.randomUUID().toString();
    ResourceName copied = new ResourceName(uid + ".ics");
    CopyCalendarObject command =
        new CopyCalendarObject(
            Fields.calendar(calendar), new ResourceName(name), body.id(), copied, uid);
    Receipt receipt = commands.send(command, Trails.of(request));
    return new EntryRequests(commands, "", "objects")
        .created(receipt, body.id().local(), copied, uid);
  }
}
