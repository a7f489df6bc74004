package org.chalet.command.identity.compromise;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.Compromise;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.session.SessionOpened;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/me/compromised} */
@RestController
@Tag(name = "sessions")
public final class ReportCompromiseEndpoint {
  private final Compromise compromise;

  public ReportCompromiseEndpoint(Compromise compromise) {
    this.compromise = compromise;
  }

  /**
   * @param password the one that may have become known
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   */
  @Schema(name = "ReportCompromiseBody")
  record Body(@Nullable String password, @Nullable String newPassword, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/me/compromised")
  @Write
  @Operation(
      summary = "Say that somebody else may know the password",
      description =
          "Replaces the password, removes the recovery address, ends all sessions, app passwords and"
              + " links that were mailed, and answers the token of the one new session.")
  @ApiResponse(responseCode = "201", description = "the account is the person's alone again")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "422", description = "`weak-password`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<SessionOpened> handle(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    Shown shown = new Shown(Fields.required("password", body.password()), body.code());
    String newPassword = Fields.required("newPassword", body.newPassword());
    Sessions.Opened opened = compromise.report(account, shown, newPassword, Trails.of(request));
    return SessionOpened.answer(opened, account, request);
  }
}
