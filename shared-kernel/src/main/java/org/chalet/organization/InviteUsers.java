package org.chalet.organization;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;

/**
 * Invites several people at once: all of them, or nobody when one is refused.
 *
 * @param all to the organization, each at an address of its own
 */
public record InviteUsers(OrganizationId organization, List<InviteUser> all)
    implements OrganizationCommand {
  public InviteUsers {
    all = List.copyOf(all);
    Set<String> addresses = new HashSet<>();
    for (InviteUser one : all) {
      if (!one.organization().equals(organization) || !addresses.add(one.email().normalized())) {
        throw new Rejected(
            ErrorCode.INVALID_VALUE, "people are invited together to one organization, each once");
      }
    }
  }
}
