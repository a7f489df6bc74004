package org.chalet.command.organization;

import java.util.HashMap;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;

/** Who is in an organization, and as what. */
final class Members {
  private Map<String, Role> roles = new HashMap<>();

  /** The role of somebody who is expected to be in. */
  Role roleOf(AccountId account) {
    Role role = roles.get(account.raw());
    if (role == null) {
      throw new Rejected(ErrorCode.NOT_A_MEMBER, "this account is not a user of the organization");
    }
    return role;
  }

  /** The role of whoever sent a command; outsiders learn nothing, not even that there is one. */
  Role roleOfActor(String actor) {
    Role role = roles.get(actor);
    if (role == null) {
      throw new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "there is no such organization for you");
    }
    return role;
  }

  boolean has(AccountId account) {
    return roles.containsKey(account.raw());
  }

  int legalRepresentatives() {
    return (int) roles.values().stream().filter(Role.LEGAL_REPRESENTATIVE::equals).count();
  }

  void set(String account, Role role) {
    roles.put(account, role);
  }

  void remove(String account) {
    roles.remove(account);
  }
}
