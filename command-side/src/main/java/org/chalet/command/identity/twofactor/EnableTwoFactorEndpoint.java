package org.chalet.command.identity.twofactor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.RecoveryCodes;
import org.chalet.command.identity.TwoFactor;
import org.chalet.command.identity.TwoFactorSeed;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.ShownOnce;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.EnableTwoFactor;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/me/two-factor} and, with a first code, {@code …/confirmation}. */
@RestController
@Tag(name = "two-factor")
public final class EnableTwoFactorEndpoint {
  private final Authentication authentication;
  private final TwoFactor twoFactor;
  private final RecoveryCodes recoveryCodes;
  private final Contacts contacts;
  private final Commands commands;

  public EnableTwoFactorEndpoint(
      Authentication authentication,
      TwoFactor twoFactor,
      RecoveryCodes recoveryCodes,
      Contacts contacts,
      Commands commands) {
    this.authentication = authentication;
    this.twoFactor = twoFactor;
    this.recoveryCodes = recoveryCodes;
    this.contacts = contacts;
    this.commands = commands;
  }

  @Schema(name = "BeginTwoFactorBody")
  record Body(@Nullable String password) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  /**
   * @param secret to type into an authenticator app; Base32
   * @param uri the same as {@code otpauth://} URI
   * @param qrCode the URI as a picture: an SVG as {@code data:} URI
   */
  @Schema(name = "TwoFactorEnrolment")
  record Enrolment(String secret, String uri, String qrCode) {
    @Override
    public String toString() {
      return "Enrolment";
    }
  }

  @Schema(name = "ConfirmTwoFactorBody")
  record Code(@Nullable String code) {
    @Override
    public String toString() {
      return "Code";
    }
  }

  @PostMapping("/api/me/two-factor")
  @Write
  @Operation(
      operationId = "beginTwoFactor",
      summary = "Get a secret for an authenticator app; a first code within 30 minutes confirms it",
      description = "The secret is shown once. Beginning again makes another one.")
  @ApiResponse(responseCode = "201", description = "the secret; nothing asks for codes yet")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "409", description = "`two-factor-on`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Enrolment> begin(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    Shown shown = new Shown(Fields.required("password", body.password()), null);
    twoFactor.verifyOff(account);
    authentication.verifyAgain(account, shown, Trails.of(request));
    TwoFactorSeed seed = twoFactor.begin(account);
    String uri = seed.uri(contacts.of(account).login().raw());
    Enrolment enrolment = new Enrolment(seed.text(), uri, QrCode.dataUri(uri));
    List.of(enrolment.secret(), enrolment.uri(), enrolment.qrCode())
        .forEach(secret -> ShownOnce.mark(request, secret));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Cache-Control", "no-store")
        .body(enrolment);
  }

  @PostMapping("/api/me/two-factor/confirmation")
  @Write
  @Operation(
      operationId = "enableTwoFactor",
      summary = "Switch two-factor sign-in on with a first code; answers recovery codes, once",
      description = "From now on devices need an app password.")
  @ApiResponse(responseCode = "201", description = "on; the recovery codes")
  @ApiResponse(responseCode = "401", description = "`wrong-second-factor`")
  @ApiResponse(responseCode = "409", description = "`two-factor-on`, `no-two-factor-enrolment`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<RecoveryCodesShown> confirm(@RequestBody Code body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    authentication.confirm(account, Fields.required("code", body.code()), request.getRemoteAddr());
    List<String> codes = recoveryCodes.renew(account);
    Receipt receipt = commands.send(new EnableTwoFactor(account), Trails.of(request));
    return RecoveryCodesShown.answer(codes, Answers.of(receipt, HttpStatus.CREATED), request);
  }
}
