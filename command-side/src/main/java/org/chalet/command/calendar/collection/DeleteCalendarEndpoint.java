package org.chalet.command.calendar.collection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code DELETE /api/calendars/{calendar}} */
@RestController
@Tag(name = "calendars")
public final class DeleteCalendarEndpoint {
  private final Commands commands;

  public DeleteCalendarEndpoint(Commands commands) {
    this.commands = commands;
  }

  @DeleteMapping("/api/calendars/{calendar}")
  @Write
  @Operation(summary = "Delete a calendar with all in it; history keeps both")
  @ApiResponse(responseCode = "204", description = "gone")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: for its owner; `default-calendar-needed`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<Void> handle(@PathVariable String calendar, HttpServletRequest request) {
    return Answers.done(
        commands.send(new DeleteCalendar(Fields.calendar(calendar)), Trails.of(request)));
  }
}
