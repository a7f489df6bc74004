package org.chalet.command.erasure.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/accounts/{account}/deletion} */
@RestController
@Tag(name = "accounts")
public final class RequestAccountDeletionEndpoint {
  private final Commands commands;
  private final Authentication authentication;

  public RequestAccountDeletionEndpoint(Commands commands, Authentication authentication) {
    this.commands = commands;
    this.authentication = authentication;
  }

  /**
   * @param password of the account
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   * @param understood that everything of the account goes, for ever
   */
  @Schema(name = "RequestAccountDeletionBody")
  record Body(@Nullable String password, @Nullable String code, @Nullable Boolean understood) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  /**
   * @param due until when signing in keeps the account
   */
  @Schema(name = "AccountDeletionDue")
  record Due(String account, Instant due) {}

  @PostMapping("/api/accounts/{account}/deletion")
  @Write
  @Operation(
      summary = "Delete one's own account after 30 days, in which signing in keeps it",
      description =
          "Sessions end at once, and devices are refused until the person signs in again."
              + " Organizations in which nobody else is go with the account.")
  @ApiResponse(responseCode = "200", description = "it is deleted when due")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(
      responseCode = "403",
      description = "`forbidden`: another person's account, `wrong-password`")
  @ApiResponse(
      responseCode = "409",
      description = "`last-legal-representative` of an organization with other users")
  @ApiResponse(responseCode = "422", description = "`confirmation-mismatch`: not understood")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Due> handle(
      @PathVariable String account, @RequestBody Body body, HttpServletRequest request) {
    AccountId owner = Fields.account(account);
    Trail trail = Trails.of(request);
    if (!trail.actor().equals(owner.raw())) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this is another person's account");
    }
    if (!Boolean.TRUE.equals(body.understood())) {
      throw new Rejected(
          ErrorCode.CONFIRMATION_MISMATCH, "say that you understood: all goes, for ever");
    }
    Shown shown = new Shown(Fields.required("password", body.password()), body.code());
    authentication.verifyAgain(owner, shown, trail);
    Receipt receipt = commands.send(new RequestAccountDeletion(owner), trail);
    return Answers.of(receipt, HttpStatus.OK).body(new Due(owner.raw(), receipt.as(Instant.class)));
  }
}
