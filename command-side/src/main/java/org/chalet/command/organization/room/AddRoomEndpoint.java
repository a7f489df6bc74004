package org.chalet.command.organization.room;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.AddRoom;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/rooms} */
@RestController
@Tag(name = "rooms")
public final class AddRoomEndpoint {
  private final Commands commands;

  public AddRoomEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param calendar of the room; its shares say who may see and book it
   * @param address by which the room is invited
   */
  @Schema(name = "RoomCreated")
  record Created(String id, String calendar, String address) {}

  @PostMapping("/api/organizations/{organization}/rooms")
  @Write
  @IfMatch
  @Operation(
      operationId = "addRoom",
      summary = "Add a room with a calendar of its own, which everybody inside may book at first")
  @ApiResponse(responseCode = "201", description = "added; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`forbidden`")
  @ApiResponse(responseCode = "404", description = "`unknown-organization`")
  @ApiResponse(responseCode = "409", description = "`room-name-taken`, `too-many-rooms`")
  ResponseEntity<Created> handle(
      @PathVariable String organization, @RequestBody RoomBody body, HttpServletRequest request) {
    RoomId room = RoomId.ofLocal(Secrets.letters());
    AddRoom command = new AddRoom(Fields.organization(organization), room, body.details());
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    String location =
        "/api/organizations/" + command.organization().local() + "/rooms/" + room.local();
    return Answers.createdVersion(
        receipt, location, new Created(room.raw(), room.calendar().raw(), room.address()));
  }
}
