package org.chalet.command.identity.twofactor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.RecoveryCodes;
import org.chalet.command.identity.TwoFactor;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.DisableTwoFactor;
import org.chalet.identity.RenewRecoveryCodes;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/me/two-factor} once it is on. */
@RestController
@Tag(name = "two-factor")
public final class TwoFactorEndpoint {
  private final Authentication authentication;
  private final TwoFactor twoFactor;
  private final RecoveryCodes recoveryCodes;
  private final Commands commands;

  public TwoFactorEndpoint(
      Authentication authentication,
      TwoFactor twoFactor,
      RecoveryCodes recoveryCodes,
      Commands commands) {
    this.authentication = authentication;
    this.twoFactor = twoFactor;
    this.recoveryCodes = recoveryCodes;
    this.commands = commands;
  }

  /**
   * @param recoveryCodesLeft how many are good still
   */
  @Schema(name = "TwoFactorState")
  record State(boolean on, int recoveryCodesLeft) {}

  /**
   * @param code of the authenticator app, or a recovery code
   */
  @Schema(name = "TwoFactorBody")
  record Body(@Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @GetMapping("/api/me/two-factor")
  @Operation(operationId = "getTwoFactor", summary = "Whether one's account asks for codes")
  @ApiResponse(responseCode = "200", description = "without any secret")
  ResponseEntity<State> state(HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    return ResponseEntity.ok()
        .header("Cache-Control", "no-store")
        .body(new State(twoFactor.isOn(account), recoveryCodes.left(account)));
  }

  @PostMapping("/api/me/two-factor/recovery-codes")
  @Write
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Get ten new recovery codes, shown once; those before are good no longer")
  @ApiResponse(responseCode = "201", description = "the recovery codes")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "409", description = "`two-factor-off`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<RecoveryCodesShown> renew(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = proven(body, request);
    List<String> codes = recoveryCodes.renew(account);
    Receipt receipt = commands.send(new RenewRecoveryCodes(account), Trails.of(request));
    return RecoveryCodesShown.answer(codes, Answers.of(receipt, HttpStatus.CREATED), request);
  }

  @DeleteMapping("/api/me/two-factor")
  @Write
  @Operation(
      operationId = "disableTwoFactor",
      summary = "Switch two-factor sign-in off; the password alone does again, also on devices")
  @ApiResponse(responseCode = "204", description = "off")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "409", description = "`two-factor-off`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> disable(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = proven(body, request);
    Receipt receipt = commands.send(new DisableTwoFactor(account), Trails.of(request));
    // After the commit: until it is recorded, codes are asked for.
    twoFactor.forget(account);
    recoveryCodes.forget(account);
    return Answers.done(receipt);
  }

  private AccountId proven(Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    Shown shown = new Shown(Fields.required("password", body.password()), body.code());
    twoFactor.verifyOn(account);
    authentication.verifyAgain(account, shown, Trails.of(request));
    return account;
  }
}
