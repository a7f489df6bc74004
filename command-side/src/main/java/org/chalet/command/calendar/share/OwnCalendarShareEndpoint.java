package org.chalet.command.calendar.share;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.command.StateReader;
import org.chalet.command.collection.ChosenProperties;
import org.chalet.command.collection.PropertiesBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PropertiesChange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/shared-calendars/{calendar}}: what somebody says to a share that reaches them. */
@RestController
@Tag(name = "calendars")
public final class OwnCalendarShareEndpoint {
  private static final String PATH = "/api/shared-calendars/{calendar}";

  private final Commands commands;
  private final StateReader states;

  public OwnCalendarShareEndpoint(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  @PutMapping(PATH + "/acceptance")
  @Write
  @Operation(
      operationId = "acceptCalendarShare",
      summary = "Accept a calendar that is shared with you, also one that you declined before")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> accept(@PathVariable String calendar, HttpServletRequest request) {
    return Answers.done(
        commands.send(new AcceptCalendarShare(Fields.calendar(calendar)), Trails.of(request)));
  }

  @DeleteMapping(PATH + "/acceptance")
  @Write
  @Operation(
      operationId = "declineCalendarShare",
      summary = "Decline a calendar that is shared with you, or leave it; it stays its owner's")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> decline(@PathVariable String calendar, HttpServletRequest request) {
    return Answers.done(
        commands.send(new DeclineCalendarShare(Fields.calendar(calendar)), Trails.of(request)));
  }

  @PatchMapping(PATH)
  @Write
  @Operation(
      operationId = "chooseSharedCalendarProperties",
      summary =
          "Say how you want to see it: a name, a colour, an order of your own; an absent field stays,"
              + " an empty text takes it away, so that you see what its owner says")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: not shared with you")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> choose(
      @PathVariable String calendar, @RequestBody PropertiesBody body, HttpServletRequest request) {
    CalendarId id = Fields.calendar(calendar);
    Trail trail = Trails.of(request);
    CollectionProperties now =
        states
            .read(ObjectId.ofSharedCollection(id.raw(), trail.actor()), ChosenProperties.EVOLUTION)
            .orElse(CollectionProperties.NONE);
    return Answers.done(
        commands.send(
            new ChooseSharedCalendarProperties(id, new PropertiesChange(now, body.over(now))),
            trail));
  }
}
