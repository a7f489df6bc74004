package org.chalet.command.registration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/accounts} */
@RestController
@Tag(name = "accounts")
public final class RegisterAccountEndpoint {
  private final Registrations registrations;

  public RegisterAccountEndpoint(Registrations registrations) {
    this.registrations = registrations;
  }

  /**
   * @param language BCP 47 tag; {@code en} if absent
   * @param zone IANA time zone; {@code UTC} if absent
   * @param organizationName of the organization to open; absent for one in the person's name
   * @param invitation to join its organization instead, with its {@code invitationSecret}
   * @param setup the secret of the link by which the first account may be opened
   */
  @Schema(name = "RegisterAccountBody")
  record Body(
      @Nullable String email,
      @Nullable String password,
      @Nullable String name,
      @Nullable String language,
      @Nullable String zone,
      @Nullable String organizationName,
      @Nullable String invitation,
      @Nullable String invitationSecret,
      @Nullable String setup) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @PostMapping("/api/accounts")
  @SecurityRequirements
  @Write
  @Operation(
      summary = "Open an account, and with it an organization, a calendar, an address book",
      description =
          "With the setup code, or by an invitation that was sent to the same address, the account is"
              + " open at once. Everybody else gets a mail, with a link that opens it")
  @ApiResponse(responseCode = "201", description = "opened")
  @ApiResponse(
      responseCode = "202",
      description =
          "without Location: nothing is opened yet, a mail is on its way to the address, whether it"
              + " has an account or not; with it: opened, but not in every view yet")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`registration-closed`: needs an invitation")
  @ApiResponse(responseCode = "409", description = "`login-taken`, where the account opens at once")
  @ApiResponse(responseCode = "410", description = "`invitation-not-valid`")
  @ApiResponse(responseCode = "422", description = "`weak-password`")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<RegisteredAnswer> register(@RequestBody Body body, HttpServletRequest request) {
    return registrations
        .register(
            wanted(body), request.getRemoteAddr(), account -> Trails.ofNewcomer(request, account))
        .map(RegisteredAnswer::of)
        .orElseGet(() -> ResponseEntity.accepted().build());
  }

  private static Newcomer wanted(Body body) {
    return new Newcomer(
        new EmailAddress(Fields.required("email", body.email())),
        Fields.required("password", body.password()),
        Fields.required("name", body.name()),
        body.language(),
        body.zone(),
        body.organizationName(),
        body.invitation() == null ? null : Fields.invitation(body.invitation()),
        body.invitationSecret(),
        body.setup());
  }
}
