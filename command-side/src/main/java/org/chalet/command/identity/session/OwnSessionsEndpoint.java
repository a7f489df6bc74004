package org.chalet.command.identity.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.chalet.command.identity.Sessions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/me/sessions}: where somebody is signed in. Read here, as no view knows of sessions.
 */
@RestController
@Tag(name = "sessions")
public final class OwnSessionsEndpoint {
  private final Sessions sessions;

  public OwnSessionsEndpoint(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * @param seen to the hour
   * @param address from which it was last used
   * @param userAgent of the client that last used it
   * @param current whether it is the one that asks
   */
  @Schema(name = "OwnSession")
  record OwnSession(
      String session,
      Instant opened,
      Instant expires,
      Instant seen,
      @Nullable String address,
      @Nullable String userAgent,
      boolean current) {}

  @Schema(name = "OwnSessions")
  record OwnSessions(List<OwnSession> items) {}

  @GetMapping("/api/me/sessions")
  @Operation(
      operationId = "getOwnSessions",
      summary = "Where one is signed in, the newest first; at most 100")
  @ApiResponse(responseCode = "200", description = "all of them")
  ResponseEntity<OwnSessions> list(HttpServletRequest request) {
    SignedIn who = Trails.signedIn(request);
    @Nullable String current = Sessions.idOf(who).orElse(null);
    List<OwnSession> items =
        sessions.of(who.account()).stream()
            .map(open -> shown(open, open.session().equals(current)))
            .toList();
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(new OwnSessions(items));
  }

  @DeleteMapping("/api/me/sessions/{session}")
  @Write
  @Operation(operationId = "revokeSession", summary = "End one of one's own sessions")
  @ApiResponse(responseCode = "204", description = "its token opens nothing any more")
  @ApiResponse(responseCode = "404", description = "`unknown-session`")
  ResponseEntity<Void> revoke(@PathVariable String session, HttpServletRequest request) {
    if (!sessions.close(Trails.signedIn(request).account(), session)) {
      throw new Rejected(ErrorCode.UNKNOWN_SESSION, "you have no such session");
    }
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/api/me/sessions")
  @Write
  @Operation(
      operationId = "revokeOtherSessions",
      summary = "End all of one's own sessions but the one that asks")
  @ApiResponse(responseCode = "204", description = "no other token opens anything any more")
  ResponseEntity<Void> revokeOthers(HttpServletRequest request) {
    SignedIn who = Trails.signedIn(request);
    sessions.closeAll(who.account(), Sessions.idOf(who).orElse(null));
    return ResponseEntity.noContent().build();
  }

  private static OwnSession shown(Sessions.Open open, boolean current) {
    return new OwnSession(
        open.session(),
        open.opened(),
        open.expires(),
        open.seen(),
        open.address(),
        open.userAgent(),
        current);
  }
}
