package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.value.Role;

/** What an event says about one person's being in an organization. */
public sealed interface MembershipChange {
  String account();

  /** Came in, or has another role: the role's token. */
  record In(String account, String role, boolean afresh) implements MembershipChange {}

  /** Is in it no longer. */
  record Out(String account) implements MembershipChange {}

  /** All changes that the event tells of; none for most events. */
  static List<MembershipChange> of(OrganizationEvent event) {
    return switch (event) {
      case OrganizationOpened opened ->
          List.of(new In(opened.founder(), Role.LEGAL_REPRESENTATIVE.token(), true));
      case UserAdded added -> List.of(new In(added.account(), added.role(), true));
      case UserRoleChanged changed -> List.of(new In(changed.account(), changed.role(), false));
      case UserRemoved removed -> List.of(new Out(removed.account()));
      case UserLeft left -> List.of(new Out(left.account()));
      case UserErased erased -> List.of(new Out(erased.account()));
      case LegalRepresentativeReplaced replaced -> {
        String former = replaced.former();
        String role = replaced.formerRole();
        yield List.of(
            new In(replaced.successor(), Role.LEGAL_REPRESENTATIVE.token(), false),
            role.isEmpty() ? new Out(former) : new In(former, role, false));
      }
      default -> List.of();
    };
  }
}
