package org.chalet.command.identity.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.Sessions;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sessions}: signing in and out; no event, only state. */
@RestController
@Tag(name = "sessions")
public final class SessionEndpoint {
  private final Credentials credentials;
  private final Sessions sessions;
  private final LoginAttempts attempts;

  public SessionEndpoint(Credentials credentials, Sessions sessions, LoginAttempts attempts) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.attempts = attempts;
  }

  /**
   * @param login account id or e-mail
   * @param password of the account; app passwords are for DAV
   */
  @Schema(name = "SessionBody")
  record Body(@Nullable String login, @Nullable String password) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  /**
   * @param token to send as {@code Authorization: Bearer}; shown once
   */
  @Schema(name = "SessionOpened")
  record Opened(String token, String session, String account, Instant expires) {
    @Override
    public String toString() {
      return "Opened[" + session + "]";
    }
  }

  @PostMapping("/api/sessions")
  @SecurityRequirements
  @Write
  @Operation(summary = "Sign in; answers a bearer token for 30 days, shown once")
  @ApiResponse(responseCode = "201", description = "signed in")
  @ApiResponse(responseCode = "401", description = "`wrong-credentials`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Opened> open(@RequestBody Body body, HttpServletRequest request) {
    String login = Fields.required("login", body.login());
    String password = Fields.required("password", body.password());
    attempts.verify(login, request.getRemoteAddr());
    Optional<SignedIn> who = credentials.checkOwnPassword(login, password);
    // Again: others may have failed meanwhile, and many at a time are not to be tried for nothing.
    attempts.verify(login, request.getRemoteAddr());
    if (who.isEmpty()) {
      attempts.failed(login, request.getRemoteAddr());
      throw new Rejected(ErrorCode.WRONG_CREDENTIALS, "no account with this login and password");
    }
    attempts.succeeded(login, request.getRemoteAddr());
    AccountId account = who.get().account();
    Sessions.Opened opened = sessions.open(account, request.getHeader("User-Agent"));
    ShownOnce.mark(request, opened.token());
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(new Opened(opened.token(), opened.session(), account.raw(), opened.expires()));
  }

  @DeleteMapping("/api/sessions/current")
  @Write
  @Operation(summary = "Sign out: the token that comes with this request opens nothing any more")
  @ApiResponse(responseCode = "204", description = "signed out")
  @ApiResponse(responseCode = "404", description = "`not-found`: not signed in with a session")
  ResponseEntity<Void> close(HttpServletRequest request) {
    if (!sessions.close(Trails.signedIn(request))) {
      throw new Rejected(ErrorCode.NOT_FOUND, "you are not signed in with a session");
    }
    return ResponseEntity.noContent().build();
  }
}
