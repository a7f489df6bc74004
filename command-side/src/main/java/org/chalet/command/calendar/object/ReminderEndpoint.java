package org.chalet.command.calendar.object;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.chalet.calendar.AcknowledgeReminder;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.SnoozeReminder;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
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

/** {@code POST /api/calendars/{calendar}/objects/{name}/reminders/{alarm}/…} */
@RestController
@Tag(name = "reminders")
public final class ReminderEndpoint {
  private static final String PATH = "/api/calendars/{calendar}/objects/{name}/reminders/{alarm}";
  private static final String ALARM = "As `/api/reminders/due` tells it";

  private final Commands commands;

  public ReminderEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * When to ring again.
   *
   * @param until a moment, {@code 2026-05-01T08:00:00Z}
   * @param instance the one of a series that it is about, as the reminder tells it
   */
  @Schema(name = "Snooze")
  record Body(@Nullable Instant until, @Nullable String instance) {}

  @PostMapping(PATH + "/acknowledgement")
  @Write
  @Operation(
      operationId = "acknowledgeReminder",
      summary = "Say that a reminder was seen: it is shown nowhere any more, on devices neither")
  @ApiResponse(responseCode = "204", description = "seen")
  @ApiResponse(responseCode = "403", description = "`forbidden`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-object`, `unknown-reminder`")
  ResponseEntity<Void> acknowledge(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = ALARM) @PathVariable String alarm,
      HttpServletRequest request) {
    var command = new AcknowledgeReminder(Fields.calendar(calendar), new ResourceName(name), alarm);
    return done(commands.send(command, Trails.of(request)));
  }

  @PostMapping(PATH + "/snooze")
  @Write
  @Operation(
      operationId = "snoozeReminder",
      summary = "Put a reminder off: it was seen, and rings again then")
  @ApiResponse(responseCode = "204", description = "put off")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-collection`, `unknown-object`, `unknown-reminder`")
  ResponseEntity<Void> snooze(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = ALARM) @PathVariable String alarm,
      @RequestBody Body body,
      HttpServletRequest request) {
    var command =
        new SnoozeReminder(
            Fields.calendar(calendar),
            new ResourceName(name),
            alarm,
            body.instance(),
            Fields.required("until", body.until()),
            UUID.randomUUID().toString());
    return done(commands.send(command, Trails.of(request)));
  }

  private static ResponseEntity<Void> done(Receipt receipt) {
    String etag = receipt.as(ObjectStored.class).etag();
    return Answers.of(receipt, HttpStatus.NO_CONTENT).eTag(etag).build();
  }
}
