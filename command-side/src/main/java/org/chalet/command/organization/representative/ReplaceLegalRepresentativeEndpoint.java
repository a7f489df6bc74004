package org.chalet.command.organization.representative;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.chalet.command.organization.user.Removal;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/legal-representative-replacement} */
@RestController
@Tag(name = "users")
public final class ReplaceLegalRepresentativeEndpoint {
  private final Commands commands;

  public ReplaceLegalRepresentativeEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param successor a user of the organization, but no external one
   * @param formerRole what the former one becomes; absent where they are removed
   * @param remove true to remove the former one; the fields below are only read then
   * @param confirmation the login e-mail of the former one, typed by the one who removes them
   * @param understood true: that removing cannot be undone
   * @param collections what becomes of the former one's calendars and address books: {@code keep}
   *     if absent, {@code delete} or {@code transfer}
   * @param receiver the account that gets them, where they are transferred
   */
  @Schema(name = "ReplaceLegalRepresentativeBody")
  record Body(
      @Nullable String former,
      @Nullable String successor,
      @Nullable String formerRole,
      @Nullable Boolean remove,
      @Nullable String confirmation,
      @Nullable Boolean understood,
      @Nullable String collections,
      @Nullable String receiver) {
    ReplaceLegalRepresentative of(OrganizationId organization) {
      AccountId leaves = Fields.account(Fields.required("former", former));
      AccountId comes = Fields.account(Fields.required("successor", successor));
      boolean removed = Boolean.TRUE.equals(remove);
      if (removed == (formerRole != null)) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE,
            "say what becomes of the former one: either formerRole, or that you remove them");
      }
      return removed
          ? new ReplaceLegalRepresentative(
              comes,
              new Removal(confirmation, understood, collections, receiver).of(leaves, organization))
          : new ReplaceLegalRepresentative(
              organization, leaves, comes, Role.of(Fields.required("formerRole", formerRole)));
    }
  }

  @PostMapping("/api/organizations/{organization}/legal-representative-replacement")
  @Write
  @IfMatch
  @Operation(
      summary =
          "Appoint a successor and end the office of the former legal representative, at once")
  @ApiResponse(responseCode = "204", description = "done; ETag is the version")
  @ApiResponse(
      responseCode = "400",
      description =
          "`invalid-value`: nobody succeeds themselves; neither or both of formerRole and remove")
  @ApiResponse(
      responseCode = "403",
      description =
          "`managing-users-needs-administrator`, `only-legal-representative-appoints`;"
              + " `not-home-organization`: only the organization through which the person came in"
              + " decides about collections")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-organization`; `not-a-member`: the former one or the successor has not joined")
  @ApiResponse(
      responseCode = "409",
      description =
          "for whoever removes themselves: `still-a-ksuite-user`, `login-in-mail-service`")
  @ApiResponse(
      responseCode = "422",
      description = "`external-cannot-represent`, `confirmation-mismatch`, `receiver-not-eligible`")
  ResponseEntity<Void> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    ReplaceLegalRepresentative command = body.of(Fields.organization(organization));
    return Answers.versioned(
        commands.send(Preconditions.versioned(request, command), Trails.of(request)));
  }
}
