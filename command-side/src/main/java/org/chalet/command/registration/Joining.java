package org.chalet.command.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.StateReader;
import org.chalet.command.organization.Invitation;
import org.chalet.command.organization.Invitations;
import org.chalet.command.organization.Invited;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;

/** Lets people in who were invited: what was offered takes effect in the same commit. */
final class Joining {
  private final EventSourced<Organization> organizations;
  private final Aggregates<Invitation> invitations;
  private final StateReader states;
  private final InvitationSecrets secrets;
  private final InstantSource clock;

  Joining(
      EventSourced<Organization> organizations,
      Aggregates<Invitation> invitations,
      StateReader states,
      InvitationSecrets secrets,
      InstantSource clock) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.states = states;
    this.secrets = secrets;
    this.clock = clock;
  }

  OrganizationId accept(InvitationId invitation, AccountId account) {
    String by = invited(invitation).by();
    return close(
        invitation,
        (open, id) -> open.accept(id, account, by),
        issued -> issued.accept(clock.instant()));
  }

  OrganizationId decline(InvitationId invitation) {
    return close(invitation, Invitations::decline, Invitation::decline);
  }

  /** Whom the invitation is for, and where it leads; refuses one that never was or was erased. */
  Invited invited(InvitationId invitation) {
    return states
        .read(invitation.raw(), Invited.OF_INVITATION)
        .orElseThrow(InvitationSecrets::notValid);
  }

  private OrganizationId close(
      InvitationId invitation,
      BiFunction<Invitations, InvitationId, List<? extends Event>> decision,
      Consumer<Invitation> end) {
    OrganizationId organization = invited(invitation).organization();
    // The organization first, as every command that concerns both: nobody waits in a circle.
    organizations.decide(organization.raw(), o -> decision.apply(new Invitations(o), invitation));
    invitations.tell(invitation.raw(), end);
    CurrentUnitOfWork.get().afterCommit(done -> secrets.forget(invitation));
    return organization;
  }
}
