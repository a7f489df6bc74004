package org.chalet.command.organization.user;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.identity.Logins;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/users} */
@RestController
@Tag(name = "users")
public final class AddUserEndpoint {
  private final Commands commands;
  private final Reservations reservations;

  public AddUserEndpoint(Commands commands, Reservations reservations) {
    this.commands = commands;
    this.reservations = reservations;
  }

  /**
   * @param email that the person signs in with; ids can be guessed and are not taken
   */
  @Schema(name = "AddUserBody")
  record Body(@Nullable String email, @Nullable String role) {}

  @Schema(name = "AddUserAdded")
  record Added(String account, String role) {}

  @PostMapping("/api/organizations/{organization}/users")
  @Write
  @IfMatch
  @Operation(
      summary =
          "Add a user of another organization that you manage; name them by their login e-mail")
  @ApiResponse(responseCode = "201", description = "added; ETag is the version")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(
      responseCode = "403",
      description = "`managing-users-needs-administrator`, `only-legal-representative-appoints`")
  @ApiResponse(
      responseCode = "404",
      description = "`unknown-organization`, also for whoever is not a user of it")
  @ApiResponse(
      responseCode = "409",
      description =
          "`already-a-member`; `needs-invitation`: whoever has an account with this address, if"
              + " anybody, is to be asked")
  ResponseEntity<Added> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    EmailAddress email = new EmailAddress(Fields.required("email", body.email()));
    Role role = Role.of(Fields.required("role", body.role()));
    AddUser command = new AddUser(Fields.organization(organization), accountOf(email), role);
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    String location =
        "/api/organizations/"
            + command.organization().local()
            + "/users/"
            + command.account().local();
    return Answers.createdVersion(
        receipt, location, new Added(command.account().raw(), role.token()));
  }

  /** An address that nobody has stands for a stranger: who has an account is not told. */
  private AccountId accountOf(EmailAddress email) {
    return reservations
        .holder(Logins.SCOPE, email.normalized())
        .map(AccountId::new)
        .orElseGet(() -> AccountId.ofLocal(Secrets.letters()));
  }
}
