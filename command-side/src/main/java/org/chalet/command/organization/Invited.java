package org.chalet.command.organization;

import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationReissued;
import org.jspecify.annotations.Nullable;

/**
 * Whom an invitation is for, and where it leads.
 *
 * @param by account of the one who sent it last
 */
public record Invited(OrganizationId organization, EmailAddress email, String by) {
  /** Of an invitation's stream. */
  public static final Evolution<Invited> OF_INVITATION = Invited::after;

  private static @Nullable Invited after(@Nullable Invited before, Object event) {
    return switch (event) {
      case InvitationIssued issued ->
          new Invited(
              new OrganizationId(issued.organization()),
              new EmailAddress(issued.email()),
              issued.by());
      case InvitationReissued again when before != null ->
          new Invited(before.organization(), before.email(), again.by());
      case Erased erased -> null;
      default -> before;
    };
  }

  /** Without whom it is for. */
  @Override
  public String toString() {
    return "Invited[" + organization + "]";
  }
}
