package org.chalet.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InviteUser;
import org.jspecify.annotations.Nullable;

/** An invitation: good for one person, until it expires, is accepted or withdrawn. */
public final class Invitation {
  @AggregateIdentifier private String id = "";
  private boolean issued;
  private boolean open;
  private Instant expires = Instant.EPOCH;

  Invitation() {}

  /** A fresh one, not issued yet. */
  public Invitation(String id) {
    this.id = id;
  }

  void issue(InviteUser command, String actor, Instant until) {
    if (issued) {
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

  /** Where an invitation leads. */
  public static final Evolution<OrganizationId> ORGANIZATION = Invitation::organizationAfter;

  private static @Nullable OrganizationId organizationAfter(
      @Nullable OrganizationId before, Object event) {
    return switch (event) {
      case InvitationIssued issued -> new OrganizationId(issued.organization());
      case Erased erased -> null;
      default -> before;
    };
  }

  /** Uses it up. */
  public void accept(Instant now) {
    if (!open || !now.isBefore(expires)) {
      throw new Rejected(
          ErrorCode.INVITATION_NOT_VALID, "this invitation was used, withdrawn, or has expired");
    }
    apply(new InvitationClosed(id, "accepted"));
  }

  void withdraw() {
    if (open) {
      apply(new InvitationClosed(id, "withdrawn"));
    }
  }

  @EventSourcingHandler
  void evolve(InvitationIssued event) {
    id = event.invitation();
    issued = true;
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
    issued = true;
    open = false;
  }
}
