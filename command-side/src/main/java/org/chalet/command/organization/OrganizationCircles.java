package org.chalet.command.organization;

import java.util.Collection;
import java.util.List;
import org.chalet.command.Circles;
import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.RoomId;
import org.chalet.sharing.Grantee;

/** Circles, as the organizations themselves have them. */
public final class OrganizationCircles implements Circles {
  private final Memberships memberships;
  private final StateReader states;

  public OrganizationCircles(Memberships memberships, StateReader states) {
    this.memberships = memberships;
    this.states = states;
  }

  private record Of(Organization known) implements Circle {
    @Override
    public String organization() {
      return known.id();
    }

    @Override
    public boolean has(String account) {
      return known.members().all().containsKey(account);
    }

    @Override
    public boolean hasRoom(String account) {
      return RoomId.ofPrincipal(new AccountId(account))
          .filter(room -> known.rooms().all().containsKey(room.raw()))
          .isPresent();
    }

    @Override
    public boolean isManagedBy(String account) {
      Member member = known.members().all().get(account);
      return member != null && member.role().managesUsers();
    }

    @Override
    public boolean hasInside(String account) {
      Member member = known.members().all().get(account);
      return member != null && member.role() != Role.EXTERNAL;
    }

    @Override
    public boolean hasTeam(String team) {
      return known.teams().all().containsKey(team);
    }

    @Override
    public Collection<String> teamsOf(String account) {
      return known.teams().ofMember(account);
    }
  }

  @Override
  public List<Circle> of(String account) {
    if (!Grantee.isPerson(account)) {
      return List.of();
    }
    return memberships.of(new AccountId(account)).stream()
        .flatMap(organization -> states.read(organization.raw(), Organization.EVOLUTION).stream())
        .<Circle>map(Of::new)
        .filter(circle -> circle.has(account))
        .toList();
  }
}
