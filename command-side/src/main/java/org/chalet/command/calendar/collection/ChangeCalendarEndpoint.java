package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.collection.PropertiesBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/calendars/{calendar}} */
@RestController
@Tag(name = "calendars")
public final class ChangeCalendarEndpoint {
  private final Commands commands;
  private final StateReader states;

  public ChangeCalendarEndpoint(Commands commands, StateReader states) {
    this.commands = commands;
    this.states = states;
  }

  @PatchMapping("/api/calendars/{calendar}")
  @Write
  @Operation(
      summary =
          "Change what is said about a calendar; an absent field stays, an empty text takes it away")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> handle(
      @PathVariable String calendar, @RequestBody PropertiesBody body, HttpServletRequest request) {
    CalendarId id = Fields.calendar(calendar);
    CollectionProperties now =
        states
            .read(id.raw(), CalendarState::after)
            .map(CalendarState::properties)
            .orElse(CollectionProperties.NONE);
    ChangeCalendarProperties command =
        new ChangeCalendarProperties(id, new PropertiesChange(now, body.over(now)));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
