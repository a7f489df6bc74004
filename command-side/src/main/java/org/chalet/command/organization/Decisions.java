package org.chalet.command.organization;

import java.util.List;
import java.util.function.Function;
import org.chalet.command.EventSourced;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.policy.CommandPolicy;

/** Where every command to an organization passes: the policy first, then the decision. */
public final class Decisions {
  private final EventSourced<Organization> organizations;

  public Decisions(EventSourced<Organization> organizations) {
    this.organizations = organizations;
  }

  /**
   * Records what the decision answers, when the sender's standing allows the command.
   *
   * @return the organization's version then
   * @throws org.chalet.kernel.rule.Rejected UNKNOWN_ORGANIZATION for outsiders, the policy's
   *     refusal for users in other roles, and whatever the decision refuses
   */
  public long decide(
      Command command,
      OrganizationId organization,
      Trail trail,
      Function<Organization, ? extends List<? extends Event>> decision) {
    return organizations.decide(
        organization.raw(),
        state -> {
          CommandPolicy.of(command.getClass()).verify(state.members().standing(trail.actor()));
          return decision.apply(state);
        });
  }

  public Organization state(OrganizationId organization) {
    return organizations.state(organization.raw());
  }

  public long version(OrganizationId organization) {
    return organizations.version(organization.raw());
  }
}
