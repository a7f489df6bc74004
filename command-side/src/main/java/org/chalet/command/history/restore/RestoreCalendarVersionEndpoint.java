package org.chalet.command.history.restore;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarSettings;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/calendars/{calendar}/…/versions/{version}/restore} */
@RestController
@Tag(name = "History")
public final class RestoreCalendarVersionEndpoint {
  private final Commands commands;

  public RestoreCalendarVersionEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param tells whether the others in a meeting hear of it as of any change; nobody does otherwise
   */
  @Schema(name = "VersionRestore")
  record Body(@JsonProperty("notify") @Nullable Boolean tells) {}

  @PostMapping("/api/calendars/{calendar}/objects/{name}/versions/{version}/restore")
  @Write
  @IfMatch
  @Operation(
      operationId = "restoreCalendarObjectVersion",
      summary = "Store what a version of a calendar object said again, also of a deleted one",
      description = "Nobody is told or invited, unless `notify` says so")
  @ApiResponse(responseCode = "201", description = "there again; ETag is that of the bytes")
  @ApiResponse(responseCode = "204", description = "changed, or the same already")
  @ApiResponse(
      responseCode = "403",
      description =
          "`forbidden`: for those who may edit; `attendee-change-not-allowed`: somebody else's"
              + " meeting")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`calendar-uid-taken`")
  ResponseEntity<Void> object(
      @PathVariable String calendar,
      @PathVariable String name,
      @PathVariable long version,
      @RequestBody(required = false) @Nullable Body body,
      HttpServletRequest request) {
    boolean tells = body != null && Boolean.TRUE.equals(body.tells());
    RestoreCalendarObjectVersion command =
        new RestoreCalendarObjectVersion(
            Fields.calendar(calendar),
            new ResourceName(name),
            version,
            Preconditions.of(request),
            tells);
    Receipt receipt = commands.send(command, Trails.of(request));
    ObjectStored stored = receipt.as(ObjectStored.class);
    HttpStatus status = stored.created() ? HttpStatus.CREATED : HttpStatus.NO_CONTENT;
    ResponseEntity.BodyBuilder answer = Answers.of(receipt, status);
    return (stored.asSent() ? answer.eTag(stored.etag()) : answer).build();
  }

  @PostMapping("/api/calendars/{calendar}/versions/{version}/restore")
  @Write
  @Operation(
      operationId = "restoreCalendarSettings",
      summary = "Give a calendar the name, colour and other settings that it had in a version")
  @ApiResponse(responseCode = "204", description = "it has them")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<Void> settings(
      @PathVariable String calendar, @PathVariable long version, HttpServletRequest request) {
    var command = new RestoreCalendarSettings(Fields.calendar(calendar), version);
    Receipt receipt = commands.send(command, Trails.of(request));
    return Answers.of(receipt, HttpStatus.NO_CONTENT).build();
  }
}
