package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.AnswerInvitation;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/calendars/{calendar}/events/{name}/answer} */
@RestController
@Tag(name = "events")
public final class AnswerInvitationEndpoint {
  private final EntryRequests requests;

  public AnswerInvitationEndpoint(Commands commands) {
    this.requests = new EntryRequests(commands, "VEVENT", "events");
  }

  /**
   * Whether one comes.
   *
   * @param answer {@code accepted}, {@code tentative} or {@code declined}
   * @param comment for the organizer
   */
  @Schema(name = "InvitationAnswer")
  record Body(@Nullable String answer, @Nullable String comment) {}

  @PutMapping(EventEndpoint.PATH + "/{name}/answer")
  @Write
  @IfMatch
  @Operation(
      operationId = "answerInvitation",
      summary = "Say whether you come, to one instance or to all; the organizer is told")
  @ApiResponse(responseCode = "200", description = "answered")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(
      responseCode = "422",
      description = "`not-invited`: the calendar's owner is not among the participants")
  ResponseEntity<EntryStored> answer(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = "One instance of a series by its original start; absent for all")
          @RequestParam(required = false)
          @Nullable String instance,
      @RequestBody Body body,
      HttpServletRequest request) {
    AnswerInvitation command =
        new AnswerInvitation(
            requests.place(calendar, name, null, instance, request),
            Fields.required("answer", body.answer()),
            body.comment());
    return requests.changed(requests.commands().send(command, Trails.of(request)), name, "");
  }
}
