package org.chalet.command.organization.invitation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.command.rest.Answers;
import org.chalet.command.rest.Fields;
import org.chalet.command.rest.IfMatch;
import org.chalet.command.rest.Preconditions;
import org.chalet.command.rest.Trails;
import org.chalet.command.rest.Write;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.organization.InviteUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/organizations/{organization}/invitations} */
@RestController
@Tag(name = "users")
public final class InviteUserEndpoint {
  private final Commands commands;

  public InviteUserEndpoint(Commands commands) {
    this.commands = commands;
  }

  /**
   * @param everything whether everything may be done with every product
   * @param access to products, apart from that
   * @param teams to join
   * @param preferences what the person is told; absent for what is usual in the role
   * @param language of the letter, a BCP 47 tag; absent for your own
   */
  @Schema(name = "InviteUserBody")
  record Body(
      @Nullable String email,
      @Nullable String role,
      @Nullable Boolean everything,
      @Nullable List<OfferBody.@Nullable OfferedAccessBody> access,
      @Nullable List<@Nullable String> teams,
      OfferBody.@Nullable PreferencesBody preferences,
      @Nullable String language) {
    @Override
    public String toString() {
      return "Body";
    }
  }

  @Schema(name = "InviteUserInvited")
  record Invited(String invitation) {}

  @PostMapping("/api/organizations/{organization}/invitations")
  @Write
  @IfMatch
  @Operation(
      summary = "Invite a person by mail",
      description =
          "The link goes to the address and nowhere else. Whether the address has an account is not"
              + " told; whoever is a user already is not invited")
  @ApiResponse(responseCode = "201", description = "invited, for 30 days")
  @ApiResponse(responseCode = "400", description = "`invalid-value`")
  @ApiResponse(responseCode = "403", description = "`managing-users-needs-administrator`")
  @ApiResponse(
      responseCode = "404",
      description =
          "`unknown-organization`, also for whoever is not a user of it; `unknown-product`,"
              + " `unknown-team`")
  @ApiResponse(
      responseCode = "409",
      description = "`already-a-member`, `already-invited`, `too-many-invitations`")
  @ApiResponse(
      responseCode = "422",
      description =
          "`right-not-of-kind`, `no-billing-for-externals`; `only-users-are-appointed`: only those"
              + " who have joined become legal representatives")
  @ApiResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  ResponseEntity<Invited> handle(
      @PathVariable String organization, @RequestBody Body body, HttpServletRequest request) {
    InvitationId id = InvitationId.ofLocal(Secrets.letters());
    InviteUser command =
        new InviteUser(
            Fields.organization(organization),
            id,
            new EmailAddress(Fields.required("email", body.email())),
            OfferBody.offer(
                body.role(),
                Boolean.TRUE.equals(body.everything()),
                body.access(),
                body.teams(),
                body.preferences()),
            body.language(),
            Secrets.random(256));
    Receipt receipt = commands.send(Preconditions.versioned(request, command), Trails.of(request));
    String location =
        "/api/organizations/" + command.organization().local() + "/invitations/" + id.local();
    return Answers.createdVersion(receipt, location, new Invited(id.raw()));
  }
}
