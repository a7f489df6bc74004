package org.chalet.command.calendar.object;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.ResourceName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/calendars/{calendar}/objects/{name}/restore} */
@RestController
@Tag(name = "calendars")
public final class RestoreCalendarObjectEndpoint {
  private final Commands commands;

  public RestoreCalendarObjectEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PostMapping("/api/calendars/{calendar}/objects/{name}/restore")
  @Write
  @Operation(
      summary = "Bring a deleted calendar object back as it was last; nobody is told or invited")
  @ApiResponse(responseCode = "201", description = "there again; ETag is that of the bytes")
  @ApiResponse(responseCode = "403", description = "`forbidden`: for its owner")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "409", description = "`name-taken`, `calendar-uid-taken`")
  ResponseEntity<Void> handle(
      @PathVariable String calendar, @PathVariable String name, HttpServletRequest request) {
    var command = new RestoreCalendarObject(Fields.calendar(calendar), new ResourceName(name));
    Receipt receipt = commands.send(command, Trails.of(request));
    String etag = receipt.as(ObjectStored.class).etag();
    return Answers.of(receipt, HttpStatus.CREATED).eTag(etag).build();
  }
}
