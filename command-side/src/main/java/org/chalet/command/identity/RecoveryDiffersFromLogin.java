package org.chalet.command.identity;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Whoever loses one mailbox still has the other. */
record RecoveryDiffersFromLogin(EmailAddress login, @Nullable EmailAddress recovery)
    implements Rule {
  @Override
  public boolean broken() {
    return recovery != null && recovery.normalized().equals(login.normalized());
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.RECOVERY_ADDRESS_IS_LOGIN;
  }

  @Override
  public String detail() {
    return "the recovery address must not be the address that you sign in with";
  }
}
