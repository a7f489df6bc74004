package org.chalet.command.organization.hold;

import org.chalet.command.organization.Members;
import org.chalet.hold.ConfirmHold;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;

/**
 * Who asked and who confirms are two, one of them a legal representative, and whoever asked could
 * still ask.
 */
record Pair(Members members, Hold hold, String confirming) implements Rule {
  static void verify(Members members, Hold hold, String confirming) {
    new Pair(members, hold, confirming).verify();
  }

  /** Whether there is somebody who could confirm. */
  static boolean exists(Members members, Hold hold) {
    return members.managers().stream()
        .anyMatch(manager -> !new Pair(members, hold, manager).broken());
  }

  @Override
  public boolean broken() {
    return confirming.equals(hold.asking())
        || confirming.equals(hold.account())
        || !members.stillMay(hold.asking(), ConfirmHold.class)
        || !(represents(confirming) || represents(hold.asking()));
  }

  private boolean represents(String account) {
    AccountId id = new AccountId(account);
    return members.has(id) && members.roleOf(id) == Role.LEGAL_REPRESENTATIVE;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.LEGAL_HOLD_NEEDS_TWO;
  }

  @Override
  public String detail() {
    return "two managers decide, one of them a legal representative, and neither is concerned";
  }
}
