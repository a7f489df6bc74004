package org.chalet.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InviteUser;

/** An invitation: good for one person, until it expires, is accepted or withdrawn. */
public final class Invitation {
  @AggregateIdentifier private String id = "";
  private String organization = "";
  private boolean open;
  private Instant expires = Instant.EPOCH;

  Invitation() {}

  /** A fresh one, not issued yet. */
  public Invitation(String id) {
    this.id = id;
  }

  void issue(InviteUser command, String actor, Instant until) {
    if (!organization.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this invitation's id is in use");
    }
    apply(
        new InvitationIssued(
            id,
            command.organization().raw(),
            command.email().raw(),
            command.role().token(),
            actor,
            until.getEpochSecond()));
  }

  /** Uses it up; answers where it leads. */
  public OrganizationId accept(Instant now) {
    if (!open || !now.isBefore(expires)) {
      throw new Rejected(
          ErrorCode.INVITATION_NOT_VALID, "this invitation was used, withdrawn, or has expired");
    }
    apply(new InvitationClosed(id, "accepted"));
    return new OrganizationId(organization);
  }

  void withdraw() {
    if (open) {
      apply(new InvitationClosed(id, "withdrawn"));
    }
  }

  @EventSourcingHandler
  void evolve(InvitationIssued event) {
    id = event.invitation();
    organization = event.organization();
    open = true;
    expires = Instant.ofEpochSecond(event.expires());
  }

  @EventSourcingHandler
  void evolve(InvitationClosed event) {
    open = false;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    id = event.owner();
    open = false;
  }
}
