package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationOffer;
import org.chalet.product.OfferedAccess;
import org.chalet.query.rest.Answers;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.chalet.query.rest.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What members can read about their organizations; for all others there are none. Externals see an
 * organization's name and themselves, nobody else.
 */
@RestController
@Tag(name = "Organization")
public class OrganizationReads {
  private final Organizations organizations;
  private final People people;
  private final InstantSource clock;

  public OrganizationReads(Organizations organizations, People people, InstantSource clock) {
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/api/organizations")
  @Operation(
      operationId = "getOrganizations",
      summary = "The organizations that one belongs to, the oldest membership first")
  public List<OrganizationAnswer> mine(HttpServletRequest request) {
    List<MemberDocument> memberships = organizations.of(Caller.of(request));
    Map<String, OrganizationDocument> known = new HashMap<>();
    organizations
        .named(memberships.stream().map(MemberDocument::organization).toList())
        .forEach(organization -> known.put(organization.id(), organization));
    ShownNames names = ShownNames.of(known.values(), people);
    List<OrganizationAnswer> answers = new ArrayList<>();
    for (MemberDocument membership : memberships) {
      OrganizationDocument organization = known.get(membership.organization());
      if (organization != null) {
        answers.add(OrganizationAnswer.of(organization, membership.role(), names));
      }
    }
    return answers;
  }

  @GetMapping("/api/organizations/{organization}")
  @Operation(
      operationId = "getOrganization",
      summary = "One organization; its ETag is the version that If-Match takes")
  public ResponseEntity<OrganizationAnswer> one(
      HttpServletRequest request, @PathVariable String organization) {
    OrganizationId id = PathIds.organization(organization);
    Role role = organizations.roleOf(id, Caller.of(request));
    OrganizationDocument known =
        organizations
            .organization(id)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization"));
    return Answers.versioned(
        known.version(),
        OrganizationAnswer.of(known, role.token(), ShownNames.of(List.of(known), people)));
  }

  @GetMapping("/api/organizations/{organization}/invitations")
  @Operation(
      operationId = "getInvitations",
      summary = "Invitations that were neither accepted nor withdrawn; for those who manage users")
  public Page<InvitationAnswer> invitations(
      HttpServletRequest request,
      @PathVariable String organization,
      @Parameter(
              description =
                  "An address, or how it begins, whatever its case: only invitations to such, by"
                      + " address")
          @RequestParam(required = false)
          @Nullable String email,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    if (!organizations.roleOf(id, Caller.of(request)).managesUsers()) {
      throw new Rejected(
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          "invitations are shown to those who manage users");
    }
    Instant now = clock.instant();
    PageRequest wanted = PageRequest.of(cursor, limit);
    Page<InvitationDocument> found =
        email == null || email.isBlank()
            ? organizations.openInvitations(id, wanted)
            : organizations.openInvitations(id, email, wanted);
    return found.map(invitation -> InvitationAnswer.of(invitation, now));
  }

  /**
   * @param initials that were chosen; empty for the first letters of the name
   * @param logo whether there is one
   * @param role the caller's own
   */
  public record OrganizationAnswer(
      String id,
      String name,
      String initials,
      boolean logo,
      String role,
      Instant opened,
      long version) {
    static OrganizationAnswer of(OrganizationDocument known, String role, ShownNames names) {
      return new OrganizationAnswer(
          known.id(),
          names.of(known),
          known.initials(),
          !known.logo().isEmpty(),
          role,
          Times.ofMicros(known.opened()),
          known.version());
    }
  }

  /**
   * @param state {@code open} or {@code expired}
   * @param email null, as by and expires, where it was erased
   * @param everything whether everything may be done with every product
   * @param access to products, apart from that
   * @param teams to join, ids
   */
  public record InvitationAnswer(
      String id,
      @Nullable String email,
      @Nullable String role,
      @Nullable String by,
      @Nullable Instant expires,
      String state,
      boolean everything,
      List<OfferedAccess> access,
      List<String> teams) {
    static InvitationAnswer of(InvitationDocument known, Instant now) {
      Instant expires = known.expires() == 0 ? null : Instant.ofEpochSecond(known.expires());
      String state = expires != null && expires.isBefore(now) ? "expired" : "open";
      InvitationOffer offer = known.offer();
      return new InvitationAnswer(
          known.id(),
          known.email(),
          known.role(),
          known.by(),
          expires,
          state,
          offer != null && offer.everything(),
          offer == null ? List.of() : offer.access(),
          offer == null ? List.of() : offer.teams());
    }
  }
}
