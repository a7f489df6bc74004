package org.chalet.command.calendar.share;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.collection.ShareBody;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.sharing.Grantee;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendars/{calendar}/shares/{grantee}} */
@RestController
@Tag(name = "calendars")
public final class CalendarSharesEndpoint {
  private final Commands commands;

  public CalendarSharesEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PutMapping("/api/calendars/{calendar}/shares/{grantee}")
  @Write
  @Operation(
      operationId = "shareCalendar",
      summary =
          "Share a calendar on a level, or change the level: `free-busy`, `view`, `edit` or `edit-and-share`; the grantee is an id"
              + " with its kind, as account:abc, team:abc or organization:abc")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  @ApiResponse(
      responseCode = "422",
      description = "`cannot-share-with`: nobody in your organizations; `too-many-shares`")
  ResponseEntity<Void> share(
      @PathVariable String calendar,
      @PathVariable String grantee,
      @RequestBody ShareBody body,
      HttpServletRequest request) {
    ShareCalendar command =
        new ShareCalendar(Fields.calendar(calendar), new Grantee(grantee), body.shareLevel());
    return Answers.done(commands.send(command, Trails.of(request)));
  }

  @DeleteMapping("/api/calendars/{calendar}/shares/{grantee}")
  @Write
  @Operation(
      operationId = "revokeCalendarShare",
      summary = "Take a share back; what other shares give stays")
  @ApiResponse(responseCode = "204", description = "done")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for those who may share it")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-share`")
  ResponseEntity<Void> revoke(
      @PathVariable String calendar, @PathVariable String grantee, HttpServletRequest request) {
    RevokeCalendarShare command =
        new RevokeCalendarShare(Fields.calendar(calendar), new Grantee(grantee));
    return Answers.done(commands.send(command, Trails.of(request)));
  }
}
