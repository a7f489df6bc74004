package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Trails;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/meeting-links} */
@RestController
@Tag(name = "events")
public final class MeetingLinkEndpoint {
  private final URI rooms;

  /**
   * @param rooms where meetings by video are held; the name of a room is put behind it
   */
  public MeetingLinkEndpoint(URI rooms) {
    this.rooms = rooms;
  }

  /** A room that nobody can guess. */
  @Schema(name = "MeetingLink")
  record Link(String url) {}

  @PostMapping("/api/meeting-links")
  @Operation(
      operationId = "createMeetingLink",
      summary = "A link to a room for a meeting by video, to be put into an event")
  @ApiResponse(responseCode = "201", description = "made up; nothing is kept of it")
  ResponseEntity<Link> create(HttpServletRequest request) {
    Trails.signedIn(request);
    String base = rooms.toString();
    String room = (base.endsWith("/") ? base : base + '/') + Secrets.letters();
    return ResponseEntity.status(HttpStatus.CREATED).body(new Link(room));
  }
}
