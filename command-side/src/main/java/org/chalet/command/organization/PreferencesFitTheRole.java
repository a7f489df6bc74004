package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;

/**
 * Externals are told nothing about money, and whoever represents an organization alone is reminded
 * of what is due.
 */
record PreferencesFitTheRole(Role role, boolean alone, ContactPreferences wanted) implements Rule {
  @Override
  public boolean broken() {
    return !wanted.equals(wanted.holding(role, alone));
  }

  @Override
  public ErrorCode code() {
    return role == Role.EXTERNAL
        ? ErrorCode.NO_BILLING_FOR_EXTERNALS
        : ErrorCode.BILLING_REMINDERS_STAY;
  }

  @Override
  public String detail() {
    return role == Role.EXTERNAL
        ? "an external user is told nothing about billing"
        : "the only legal representative is reminded of what is due";
  }
}
