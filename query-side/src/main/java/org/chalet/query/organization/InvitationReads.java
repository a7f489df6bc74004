package org.chalet.query.organization;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.People;
import org.chalet.query.rest.People.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people can read about invitations to them. */
@RestController
@Tag(name = "Organization")
public class InvitationReads {
  private final Organizations organizations;
  private final People people;
  private final InstantSource clock;

  public InvitationReads(Organizations organizations, People people, InstantSource clock) {
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param organization that one would join
   * @param name of the organization
   */
  public record InvitationToMe(
      String id, String organization, String name, String role, Instant expires) {}

  @GetMapping("/api/me/invitations")
  @Operation(
      operationId = "getMyInvitations",
      summary = "Invitations to the address that one signs in with; they need no link")
  public List<InvitationToMe> mine(HttpServletRequest request) {
    AccountId caller = Caller.of(request);
    Person person = people.people(List.of(caller.raw())).get(caller.raw());
    if (person == null) {
      return List.of();
    }
    Instant now = clock.instant();
    List<InvitationDocument> open =
        organizations.invitationsFor(new EmailAddress(person.email())).stream()
            .filter(invitation -> Instant.ofEpochSecond(invitation.expires()).isAfter(now))
            .toList();
    List<OrganizationDocument> inviting =
        organizations.named(
            open.stream().flatMap(i -> Stream.ofNullable(i.organization())).toList());
    ShownNames shown = ShownNames.of(inviting, people);
    Map<String, String> names = new HashMap<>();
    inviting.forEach(organization -> names.put(organization.id(), shown.of(organization)));
    return open.stream().flatMap(i -> answer(i, names).stream()).toList();
  }

  private static Optional<InvitationToMe> answer(
      InvitationDocument known, Map<String, String> names) {
    String organization = known.organization();
    String role = known.role();
    String name = organization == null ? null : names.get(organization);
    return organization == null || name == null || role == null
        ? Optional.empty()
        : Optional.of(
            new InvitationToMe(
                known.id(), organization, name, role, Instant.ofEpochSecond(known.expires())));
  }
}
