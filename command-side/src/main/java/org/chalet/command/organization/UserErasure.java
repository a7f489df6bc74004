package org.chalet.command.organization;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.UserErased;

/** What the erasure of an account does to an organization. */
public final class UserErasure {
  private UserErasure() {}

  /**
   * Refuses to lose the last legal representative while others are in; somebody who is alone may
   * go.
   *
   * @throws Rejected LAST_LEGAL_REPRESENTATIVE, naming the organization
   */
  public static void verify(Organization organization, AccountId account) {
    Members members = organization.members();
    if (isLast(members, account) && members.all().size() > 1) {
      throw new Rejected(
          ErrorCode.LAST_LEGAL_REPRESENTATIVE,
          "appoint another legal representative of "
              + (ShownNames.isSomebodys(organization.name())
                  ? "your organization"
                  : organization.name())
              + " first");
    }
  }

  /**
   * Whoever was the only user takes the organization along; nothing where the account is not in.
   */
  public static List<OrganizationEvent> of(Organization organization, AccountId account) {
    verify(organization, account);
    if (organization.members().has(account) && organization.members().all().size() == 1) {
      organization.holds().verifyNone();
    }
    return taken(organization, account);
  }

  /**
   * As it was done before; but an organization that would be left to users without a legal
   * representative keeps its last one, whom nobody can be any more.
   */
  public static List<OrganizationEvent> again(Organization organization, AccountId account) {
    boolean needed = isLast(organization.members(), account);
    return needed && organization.members().all().size() > 1
        ? List.of()
        : taken(organization, account);
  }

  private static List<OrganizationEvent> taken(Organization organization, AccountId account) {
    Members members = organization.members();
    if (!members.has(account)) {
      return List.of();
    }
    UserErased erased = new UserErased(organization.id(), account.raw());
    return members.all().size() > 1
        ? List.of(erased)
        : List.of(erased, new OrganizationDeleted(organization.id()));
  }

  /** Forgets whom an invitation was for. */
  public static List<OrganizationEvent> ofInvitation(
      Organization organization, InvitationId invitation) {
    return List.of(new InvitationErased(organization.id(), invitation.raw()));
  }

  private static boolean isLast(Members members, AccountId account) {
    return members.has(account)
        && members.roleOf(account) == Role.LEGAL_REPRESENTATIVE
        && members.legalRepresentatives() == 1;
  }
}
