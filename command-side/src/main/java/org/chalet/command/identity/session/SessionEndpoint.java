package org.chalet.command.identity.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Claim;
import org.chalet.command.identity.Authentication.Proof;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.SignIns;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/sessions}: signing in and out. */
@RestController
@Tag(name = "sessions")
public final class SessionEndpoint {
  private final Authentication authentication;
  private final SignIns signIns;
  private final Sessions sessions;

  public SessionEndpoint(Authentication authentication, SignIns signIns, Sessions sessions) {
    this.authentication = authentication;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /**
   * @param login account id or e-mail
   * @param password of the account; app passwords are for DAV
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   */
  @Schema(name = "SessionBody")
  record Body(@Nullable String login, @Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/sessions")
  @SecurityRequirements
  @Write
  @Operation(
      operationId = "signIn",
      summary = "Sign in; answers a bearer token for 30 days, shown once",
      description =
          "An account that asks for a second factor answers `second-factor-required` to the right"
              + " password alone: send the same again with `code`, from an authenticator app or a"
              + " recovery code. Every code is good once.")
  @ApiResponse(responseCode = "201", description = "signed in")
  @ApiResponse(
      responseCode = "401",
      description = "`wrong-credentials`, `second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<SessionOpened> open(@RequestBody Body body, HttpServletRequest request) {
    Claim claim =
        new Claim(
            Fields.required("login", body.login()),
            Fields.required("password", body.password()),
            body.code(),
            request.getRemoteAddr());
    Proof proof = authentication.prove(claim, account -> Trails.ofProven(request, account));
    Sessions.Opened opened =
        signIns.open(proof.password(), proof.method(), Trails.ofProven(request, proof.account()));
    return SessionOpened.answer(opened, proof.account(), request);
  }

  @DeleteMapping("/api/sessions/current")
  @Write
  @Operation(
      operationId = "signOut",
      summary = "Sign out: the token that comes with this request opens nothing any more")
  @ApiResponse(responseCode = "204", description = "signed out")
  @ApiResponse(responseCode = "404", description = "`not-found`: not signed in with a session")
  ResponseEntity<Void> close(HttpServletRequest request) {
    SignedIn who = Trails.signedIn(request);
    boolean open =
        Sessions.idOf(who).map(session -> sessions.close(who.account(), session)).orElse(false);
    if (!open) {
      throw new Rejected(ErrorCode.NOT_FOUND, "you are not signed in with a session");
    }
    return ResponseEntity.noContent().build();
  }
}
