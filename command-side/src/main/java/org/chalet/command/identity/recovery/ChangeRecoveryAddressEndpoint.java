package org.chalet.command.identity.recovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT /api/me/recovery-address} */
@RestController
@Tag(name = "accounts")
public final class ChangeRecoveryAddressEndpoint {
  private final RecoveryAddresses addresses;

  public ChangeRecoveryAddressEndpoint(RecoveryAddresses addresses) {
    this.addresses = addresses;
  }

  /**
   * @param email null to have none
   * @param password of the account
   * @param code of an authenticator app, or a recovery code, where the account asks for one
   */
  @Schema(name = "ChangeRecoveryAddressBody")
  record Body(@Nullable String email, @Nullable String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PutMapping("/api/me/recovery-address")
  @Write
  @Operation(
      summary = "Set or remove the recovery address",
      description = "It is set by the link in a mail to it, and differs from the login")
  @ApiResponse(responseCode = "202", description = "a mail is on its way to the address")
  @ApiResponse(responseCode = "204", description = "removed")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "401",
      description = "`second-factor-required`, `wrong-second-factor`")
  @ApiResponse(responseCode = "403", description = "`wrong-password`")
  @ApiResponse(responseCode = "422", description = "`recovery-address-is-login`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Void> handle(@RequestBody Body body, HttpServletRequest request) {
    AccountId account = Trails.signedIn(request).account();
    Shown shown = new Shown(Fields.required("password", body.password()), body.code());
    Trail trail = Trails.of(request);
    if (body.email() == null) {
      return Answers.done(addresses.remove(account, shown, trail));
    }
    addresses.request(account, new EmailAddress(body.email()), shown, trail);
    return ResponseEntity.accepted().build();
  }
}
