package org.chalet.command.organization.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.room.ChangeRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PATCH /api/organizations/{organization}/rooms/{room}} */
@RestController
@Tag(name = "rooms")
public final class ChangeRoomEndpoint {
  private final Commands commands;

  public ChangeRoomEndpoint(Commands commands) {
    this.commands = commands;
  }

  @PatchMapping("/api/organizations/{organization}/rooms/{room}")
  @Write
  @IfMatch
  @Operation(
      operationId = "changeRoom",
      summary = "Change what is said of a room, or retire it; what was booked stays booked")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`, `unknown-room`")
  @ApiResponse(responseCode = "409", description = "`room-name-taken`")
  ResponseEntity<Void> handle(
      @PathVariable String organization,
      @PathVariable String room,
      @RequestBody RoomBody body,
      HttpServletRequest request) {
    ChangeRoom command =
        new ChangeRoom(
            Fields.organization(organization), Fields.room(room), body.details(), body.active());
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
