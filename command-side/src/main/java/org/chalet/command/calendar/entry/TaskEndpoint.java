package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.calendar.CompleteTask;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Commands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/calendars/{calendar}/tasks}: tasks in people's words. */
@RestController
@Tag(name = "tasks")
public final class TaskEndpoint {
  private static final String PATH = "/api/calendars/{calendar}/tasks";

  private final EntryRequests requests;

  public TaskEndpoint(Commands commands) {
    this.requests = new EntryRequests(commands, "VTODO", "tasks");
  }

  @PostMapping(PATH)
  @Write
  @Operation(operationId = "createTask", summary = "Make a task")
  @ApiResponse(responseCode = "201", description = "made")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `unsupported-component`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`")
  ResponseEntity<EntryStored> create(
      @PathVariable String calendar,
      @RequestBody EntryDetails details,
      HttpServletRequest request) {
    return requests.create(calendar, details, request);
  }

  @PatchMapping(PATH + "/{name}")
  @Write
  @IfMatch
  @Operation(
      operationId = "changeTask",
      summary =
          "Change a task, or instances of a recurring one; an absent field stays, an empty text or"
              + " list takes it away")
  @ApiResponse(responseCode = "200", description = "changed")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "422", description = "`series-cannot-change`")
  ResponseEntity<EntryStored> change(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = EventEndpoint.SCOPE) @RequestParam(required = false)
          @Nullable String scope,
      @Parameter(description = EventEndpoint.INSTANCE) @RequestParam(required = false)
          @Nullable String instance,
      @RequestBody EntryDetails details,
      HttpServletRequest request) {
    return requests.change(calendar, name, scope, instance, details, request);
  }

  @DeleteMapping(PATH + "/{name}")
  @Write
  @IfMatch
  @Operation(
      operationId = "deleteTask",
      summary =
          "Delete a task, or instances of a recurring one; what was a part of it stands on its own"
              + " from then on")
  @ApiResponse(responseCode = "204", description = "gone")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  @ApiResponse(responseCode = "422", description = "`series-cannot-change`")
  ResponseEntity<Void> delete(
      @PathVariable String calendar,
      @PathVariable String name,
      @Parameter(description = EventEndpoint.SCOPE) @RequestParam(required = false)
          @Nullable String scope,
      @Parameter(description = EventEndpoint.INSTANCE) @RequestParam(required = false)
          @Nullable String instance,
      HttpServletRequest request) {
    return requests.delete(calendar, name, scope, instance, request);
  }

  @PutMapping(PATH + "/{name}/completion")
  @Write
  @IfMatch
  @Operation(
      operationId = "completeTask",
      summary = "Say that a task is done; of a recurring one the next instance that is not")
  @ApiResponse(responseCode = "200", description = "done")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<EntryStored> complete(
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String instance,
      HttpServletRequest request) {
    return completed(calendar, name, instance, true, request);
  }

  @DeleteMapping(PATH + "/{name}/completion")
  @Write
  @IfMatch
  @Operation(operationId = "reopenTask", summary = "Say that a task is not done after all")
  @ApiResponse(responseCode = "200", description = "open again")
  @ApiResponse(responseCode = "403", description = "`forbidden`, `invalid-instance`")
  @ApiResponse(responseCode = "404", description = "`unknown-collection`, `unknown-object`")
  ResponseEntity<EntryStored> reopen(
      @PathVariable String calendar,
      @PathVariable String name,
      @RequestParam(required = false) @Nullable String instance,
      HttpServletRequest request) {
    return completed(calendar, name, instance, false, request);
  }

  private ResponseEntity<EntryStored> completed(
      String calendar,
      String name,
      @Nullable String instance,
      boolean done,
      HttpServletRequest request) {
    CompleteTask command =
        new CompleteTask(requests.place(calendar, name, null, instance, request), done);
    return requests.changed(requests.commands().send(command, Trails.of(request)), name, "");
  }
}
