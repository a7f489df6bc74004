package org.chalet.query.product;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.policy.Standing;
import org.chalet.query.rest.Standings;

/** What people are in organizations, for reads that depend on it. */
record Roles(Standings standings) {
  /**
   * @throws Rejected UNKNOWN_ORGANIZATION for outsiders
   */
  Role of(OrganizationId organization, AccountId caller) {
    return standing(organization, caller).role();
  }

  /**
   * @throws Rejected UNKNOWN_ORGANIZATION for outsiders
   */
  Standing standing(OrganizationId organization, AccountId caller) {
    return standings
        .of(organization, caller)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
  }

  /**
   * @throws Rejected NOT_A_MEMBER
   */
  Role ofUser(OrganizationId organization, AccountId account) {
    return standings
        .of(organization, account)
        .map(Standing::role)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_A_MEMBER, "no such user"));
  }

  boolean manages(OrganizationId organization, AccountId caller) {
    return of(organization, caller).managesUsers();
  }

  void verifyManages(OrganizationId organization, AccountId caller) {
    if (!manages(organization, caller)) {
      throw forbidden();
    }
  }

  static Rejected forbidden() {
    return new Rejected(
        ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
        "what others have access to is shown to those who manage users");
  }
}
